"""Tries again to erase what the storage refused."""

from django.core.management.base import BaseCommand, CommandError

from home.takedown.erasing import erase_noted


class Command(BaseCommand):
    help = "Erases the files of what was withdrawn, if the storage could not do it at once."

    def handle(self, *args, **options):
        if left := erase_noted():
            raise CommandError(f"{left} files could not be erased. Is the storage there?")
