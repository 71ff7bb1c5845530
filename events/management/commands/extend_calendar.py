"""Makes the next dates of repeating events, so that endless series go on."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from events.indexing import extend


class Command(BaseCommand):
    help = "Extends repeating events to two years from now."

    def handle(self, *args, **options):
        self.stdout.write(f"{extend(timezone.now())} series")
