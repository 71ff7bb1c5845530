"""Writes database and files into one file, while the site runs."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.backup import making, restoring
from home.backup.manifest import Unusable


class Command(BaseCommand):
    help = "Writes database and uploaded files into one file, with sums. The site may run on."

    def add_arguments(self, parser):
        parser.add_argument(
            "target", nargs="?", type=Path, help="The file; by default in SITE_VAR/backups."
        )
        parser.add_argument(
            "--check", action="store_true", help="Only read the given file and compare its sums."
        )

    def handle(self, *args, target: Path | None, check: bool, **options):
        now = timezone.localtime()
        path = target or settings.VAR / "backups" / f"{now:%Y-%m-%d-%H%M%S}.tar"
        try:
            said = restoring.check(path) if check else making.make(path, now)
        except (Unusable, OSError) as error:
            raise CommandError(str(error)) from error
        count, size = len(said.entries) - 1, sum(one.size for one in said.entries.values())
        self.stdout.write(
            f"{path}: of {said.made_at}, version {said.version}; "
            f"the database and {count} files, {size / 1e6:.1f} MB"
        )
