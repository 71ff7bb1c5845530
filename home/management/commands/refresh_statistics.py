"""Lets SQLite look at its tables, so that it finds the short way to what it is asked for."""

from django.core.management.base import BaseCommand

from home import statistics


class Command(BaseCommand):
    help = "Refreshes what SQLite knows of the sizes of its tables; PostgreSQL does so by itself."

    def handle(self, *args, **options):
        statistics.refresh()
