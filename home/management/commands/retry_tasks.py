"""Gives back to the worker what failed, or what was in the hands of a worker that died."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from home.background.retrying import retry


class Command(BaseCommand):
    help = "Lets the worker try again what failed, at most five times in a day."

    def handle(self, *args, **options):
        self.stdout.write(f"{retry(timezone.now())} tasks to try again")
