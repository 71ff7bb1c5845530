"""Heals what a change could not say: that its process was killed, or that Redis was not there."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from django.db import connections

from store.marks import Marks, Unreachable

logger = logging.getLogger("store")

#: Seconds between two looks, and so for as long a lost change may stay unseen.
PAUSE = 10.0


def start(
    marks: Marks,
    read: Callable[[], bytes | None],
    tidy: Callable[[], None] | None = None,
) -> Event:
    """In a thread of its own, until the event is set. The first look is taken at once."""
    stop = Event()
    asked = (marks, read, tidy or (lambda: None), stop)
    Thread(target=watch, args=asked, name="store-watch", daemon=True).start()
    return stop


def watch(
    marks: Marks, read: Callable[[], bytes | None], tidy: Callable[[], None], stop: Event
) -> None:
    while True:
        try:
            look(marks, read)
            tidy()
        except Exception as error:
            # The database or Redis is away: what they would say is asked for the next time.
            logger.info("The marks cannot be compared: %s", error)
        finally:
            connections.close_all()
        if stop.wait(PAUSE):
            return


def look(marks: Marks, read: Callable[[], bytes | None]) -> None:
    """What was away is compared as soon as it is there again. Raises where it is not."""
    try:
        is_known = marks.now() == read()
    except Unreachable:
        is_known = False
    if not is_known:
        marks.sync(read)
