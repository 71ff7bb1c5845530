"""Compiles the catalogues of the interface, without gettext."""

from django.core.management.base import BaseCommand

from home.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compiles the catalogues that changed, and derives those of languages without one."

    def handle(self, *args, **options):
        for path in compile_catalogues():
            self.stdout.write(f"{path.parent.parent.name}: compiled")
