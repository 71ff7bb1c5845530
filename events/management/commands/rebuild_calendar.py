"""Makes all dates and calendar entries anew, as after an upgrade that says something in other words.

Dates of series that have taken place stay as they are.
"""

from django.core.management.base import BaseCommand
from django.utils import timezone

from events.indexing import reindex_all


class Command(BaseCommand):
    help = "Makes all dates and calendar entries anew."

    def handle(self, *args, **options):
        self.stdout.write(f"{reindex_all(timezone.now())} events")
