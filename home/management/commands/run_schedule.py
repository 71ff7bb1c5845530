"""Runs the commands that are to run again and again, each at its time."""

import logging
import signal
from threading import Event

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import close_old_connections

from home.periodic.running import run_due

#: How often it looks at the clock (seconds).
TICK = 10

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Runs each command of the schedule at its time, until it is told to stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--once", action="store_true", help="Run what is due now, then stop: for a timer."
        )

    def handle(self, *args, once: bool, **options):
        if once:
            for command in run_due(settings.SCHEDULE):
                self.stdout.write(command)
        else:
            go_on(ended_by_signal())


def ended_by_signal() -> Event:
    """Set when the process is asked to end: what runs now is finished first."""
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_about: stop.set())
    return stop


def go_on(stop: Event) -> None:
    while not stop.is_set():
        try:
            run_due(settings.SCHEDULE, is_stopping=stop.is_set)
        except Exception:  # The database may be away: it is asked again at the next tick.
            logger.exception("The schedule cannot go on")
        finally:
            close_old_connections()
        stop.wait(TICK)
