"""Loads the demonstration content, unless there is content already."""

import time

from django.core.management.base import BaseCommand, CommandError

from demo.checking import faults_of
from demo.faults import BrokenContent
from demo.loading import is_loaded, load
from demo.progress import Progress
from demo.reading import read


class Command(BaseCommand):
    help = "Loads the demonstration content into an empty site."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Only look for faults in the files; load nothing."
        )

    def handle(self, *args, check: bool, **options):
        try:
            self.check_or_load(check)
        except BrokenContent as broken:
            raise CommandError(f"Nothing was loaded.\n{broken}") from broken

    def check_or_load(self, check: bool) -> None:
        if not check and is_loaded():
            self.stdout.write("  The content is there already.")
            return
        content = read()
        if check:
            if faults := faults_of(content):
                raise BrokenContent(faults)
            self.stdout.write(f"{len(content.rows)} rows, no fault.")
            return
        start = time.monotonic()
        load(content, Progress(self.stdout))
        self.stdout.write(f"  Loaded in {time.monotonic() - start:.0f} seconds.")
