"""Reads strangers' calendars: each must end soon, small, and in plain words."""

import resource
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from events.imports import feed, mapping, sandbox
from tests.events.imports.attacks.made import MEGABYTE

TODAY = date(2027, 3, 1)
MOST_SECONDS = 10
MOST_MEMORY = 200 * MEGABYTE


@pytest.fixture
def read(monkeypatch, tmp_path):
    """Reads a calendar as an import does, in bounded time and memory."""
    report = tmp_path / "memory"
    wrapper = str(Path(__file__).with_name("measured.py"))
    command = [sys.executable, "-I", wrapper, str(report), *sandbox.COMMAND]
    monkeypatch.setattr(sandbox, "COMMAND", command)

    def read(body, charset=""):
        report.write_text("0 0")
        before, began = own_memory(), time.process_time()
        try:
            found = feed.read(body, charset, TODAY)
            return mapping.reading(found.events, found.refused, "Europe/Brussels", TODAY)
        finally:
            memory, seconds = map(float, report.read_text().split())
            memory += own_memory() - before
            # Computing, not the clock: the machine may be busy.
            seconds += time.process_time() - began
            print(f"MEASURED {seconds:.2f} s, {memory / MEGABYTE:.0f} MB")
            assert seconds < MOST_SECONDS
            assert memory < MOST_MEMORY

    return read


def own_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
