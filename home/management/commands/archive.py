"""Writes a copy of the public site that opens from a disk."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.http.request import validate_host
from django.utils import timezone
from wagtail.models import Site

from home.archive import writing


class Command(BaseCommand):
    help = "Writes all public pages, calendars and files into a folder that opens without a server."

    def add_arguments(self, parser):
        parser.add_argument("target", type=Path, help="The folder; it must not exist yet.")

    def handle(self, *args, target: Path, **options):
        if target.exists():
            raise CommandError(f"{target} exists already.")
        site = Site.objects.filter(is_default_site=True).first()
        if site is None:
            raise CommandError("There is no site.")
        if not validate_host(site.hostname, settings.ALLOWED_HOSTS):
            raise CommandError(
                f"Settings → Sites calls the site {site.hostname}, which is not among ALLOWED_HOSTS: "
                "no page would be read."
            )
        count = writing.write(target, site, timezone.localdate(), self.tell)
        self.stdout.write(f"{target}: {count} files. Open {target / 'index.html'} in a browser.")

    def tell(self, count: int) -> None:
        """A site of many years takes minutes: who waits sees that it goes on."""
        if count % 500 == 0:
            self.stdout.write(f"{count} addresses read …")
