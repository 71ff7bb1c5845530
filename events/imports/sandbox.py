"""Has events read in a process that is limited and killed: see `worker`."""

import json
import subprocess
import sys
from datetime import date

from django.utils.translation import gettext as _

from events.imports.prescan import Source
from events.imports.refusal import FeedRefused

#: Seconds on the clock.
WAITING = 20
COMMAND = [sys.executable, "-I", "-B", "-m", "events.imports.worker"]


def read(events: list[Source], coming: tuple[date, date]) -> list[dict]:
    """Each event as `reading` writes it, in their order. `coming` is the time for which dates are counted."""
    asked = {
        "events": [event.text for event in events],
        "coming": [day.isoformat() for day in coming],
    }
    try:
        done = subprocess.run(
            COMMAND,
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=WAITING,
            # Nothing that this process knows is told to that one.
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FeedRefused(too_much()) from error
    if done.returncode != 0:
        raise FeedRefused(too_much())
    return json.loads(done.stdout)


def too_much() -> str:
    return _("The calendar takes too much time or memory to read. Nothing of it was used.")
