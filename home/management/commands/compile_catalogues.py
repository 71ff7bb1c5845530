"""Compiles the catalogues of the interface, without gettext."""

from django.conf import settings
from django.core.management.base import BaseCommand

from home.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compiles the catalogues in LOCALE_PATHS that changed. Needs no gettext."

    def handle(self, *args, **options):
        for folder in settings.LOCALE_PATHS:
            for path in compile_catalogues(folder):
                self.stdout.write(f"{path.parent.parent.name}: compiled")
