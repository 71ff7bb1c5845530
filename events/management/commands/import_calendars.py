"""Asks the calendars of partners for what is new."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from events.imports.runs import run_all


class Command(BaseCommand):
    help = "Imports the events of all calendars that are to be asked regularly."

    def handle(self, *args, **options):
        for source in run_all(timezone.now()):
            self.stdout.write(f"{source}: {source.state}")
