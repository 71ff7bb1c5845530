"""Deletes messages of readers that are older than half a year."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from home.concerns.receiving import forget


class Command(BaseCommand):
    help = "Deletes messages of readers that were sent more than six months ago."

    def handle(self, *args, **options):
        self.stdout.write(f"{forget(timezone.now())} messages deleted")
