"""Tries again to erase what the storage refused, and leaves nothing of it in the log of the database."""

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from home.takedown.erasing import erase_log, erase_noted


class Command(BaseCommand):
    help = "Erases the files of what was withdrawn, if the storage could not do it at once."

    def handle(self, *args, **options):
        erase_log(connection)
        if left := erase_noted():
            raise CommandError(f"{left} files could not be erased. Is the storage there?")
