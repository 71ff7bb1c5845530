"""Puts a backup back."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from home.backup import restoring
from home.backup.manifest import Unusable
from home.backup.restoring import InUse


class Command(BaseCommand):
    help = "Puts database and uploaded files back from a backup, after checking all of it."

    def add_arguments(self, parser):
        parser.add_argument("source", type=Path, help="A file that `backup` wrote.")
        parser.add_argument(
            "--replace", action="store_true", help="Overwrite the content of a site that is in use."
        )

    def handle(self, *args, source: Path, replace: bool, **options):
        try:
            said = restoring.restore(source, replace=replace)
        except InUse as error:
            raise CommandError(f"{error} Use --replace if that is what you want.") from error
        except Unusable as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Restored as of {said.made_at}, with {len(said.entries) - 1} files. Consent that was withdrawn "
            "after that moment must be withdrawn again now."
        )
