"""A reader that needs too much is killed, and staff are told."""

import sys
from datetime import date

import pytest

from events.imports import feed, sandbox
from events.imports.refusal import FeedRefused
from tests.events.imports.calendars import calendar, event

TODAY = date(2027, 3, 1)


def test_worker_that_needs_too_much_is_killed_and_reported(monkeypatch):
    monkeypatch.setattr(sandbox, "COMMAND", [sys.executable, "-c", "while True: pass"])
    monkeypatch.setattr(sandbox, "WAITING", 0.5)

    with pytest.raises(FeedRefused, match="too much time or memory"):
        feed.read(calendar(event()), "", TODAY)


@pytest.mark.parametrize("code", ["bytearray(10**9)", "print(10**9 * 'x')"])
def test_worker_has_a_limit_of_memory(monkeypatch, code):
    program = f"from events.imports.worker import limit; limit(); {code}"
    monkeypatch.setattr(sandbox, "COMMAND", [sys.executable, "-c", program])

    with pytest.raises(FeedRefused, match="too much time or memory"):
        feed.read(calendar(event()), "", TODAY)
