"""Tells translators what is to do and editors what has come back."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from home.translating.digest import send_all


class Command(BaseCommand):
    help = "Sends each member of staff at most one mail about translations."

    def handle(self, *args, **options):
        self.stdout.write(f"{send_all(timezone.now())} mails")
