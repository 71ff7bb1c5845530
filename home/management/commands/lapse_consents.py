"""Ends consents whose day has come, and announces those that end soon."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from home.consent.lapsing import lapse
from home.consent.reminding import remind


class Command(BaseCommand):
    help = "Takes down what is shown beyond its consent, and reminds by mail 30 and 7 days before."

    def handle(self, *args, **options):
        today = timezone.localdate()
        self.stdout.write(f"{len(lapse(today))} consents ended")
        self.stdout.write(f"{len(remind(today))} announced")
