"""Loads the demonstration content, unless there is content already."""

import sys
import time

from django.core.management.base import BaseCommand, CommandError

from demo.checking import faults_of
from demo.faults import BrokenContent
from demo.loading import is_loaded, load
from demo.reading import read


class Command(BaseCommand):
    help = "Loads the demonstration content into an empty site."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Only look for faults in the files; load nothing."
        )

    def handle(self, *args, check: bool, **options):
        try:
            content = read()
            if check:
                if faults := faults_of(content):
                    raise BrokenContent(faults)
                self.stdout.write(f"{len(content.rows)} rows, no fault.")
            elif is_loaded():
                self.stdout.write("The content is there already.")
            else:
                start = time.monotonic()
                load(content, self.progress)
                self.stdout.write(f"Loaded in {time.monotonic() - start:.0f} seconds.")
        except BrokenContent as broken:
            raise CommandError(f"Nothing was loaded.\n{broken}") from broken

    def progress(self, what: str, number: int, total: int) -> None:
        if sys.stdout.isatty():
            self.stdout.write(
                f"\r  {what}: {number} of {total}", ending="\n" if number == total else ""
            )
        elif number % 50 == 0 or number == total:
            self.stdout.write(f"  {what}: {number} of {total}")
