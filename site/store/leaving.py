"""Baked pages that change by themselves are taken away at their moment."""

import heapq
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from time import time

from store.disk import write

logger = logging.getLogger("store")

#: Beside a page that changes by itself: when it does.
UNTIL = ".until"


class Leaving:
    """In a thread of its own, for all pages below a folder: also for those that another process has baked."""

    def __init__(self, folder: Path):
        self.pages: list[tuple[float, Path]] = []
        self.changed = Condition()
        self.thread: Thread | None = None
        for note in notes(folder):
            # Another process takes pages away, too.
            with suppress(FileNotFoundError):
                self.watch_over(note.with_suffix(""), moment(note))

    def note(self, path: Path, until: float) -> None:
        """For all processes, those of after a restart too. Raises OSError."""
        write(note_of(path), str(until).encode())

    def watch_over(self, path: Path, until: float) -> None:
        with self.changed:
            heapq.heappush(self.pages, (until, path))
            if self.thread is None:
                self.thread = Thread(target=self.watch, name="store-leaving", daemon=True)
                self.thread.start()
            self.changed.notify()

    def watch(self) -> None:
        with self.changed:
            while True:
                while self.pages and self.pages[0][0] <= time():
                    take_away(*heapq.heappop(self.pages))
                self.changed.wait(self.pages[0][0] - time() if self.pages else None)


def take_away(until: float, path: Path) -> None:
    """Unless it was made anew meanwhile."""
    try:
        if moment(note_of(path)) <= until:
            for suffix in ("", ".gz", UNTIL):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
    except FileNotFoundError:
        logger.debug("The folder of %s was deleted meanwhile.", path)
    except OSError as error:
        logger.warning("A page cannot be taken away: %s", error)


def note_of(path: Path) -> Path:
    return path.with_name(path.name + UNTIL)


def notes(folder: Path) -> Iterator[Path]:
    """Unlike a glob of Python 3.12, `walk` passes over folders that are deleted meanwhile."""
    for where, _folders, names in os.walk(folder):
        yield from (Path(where, name) for name in names if name.endswith(UNTIL))


def moment(note: Path) -> float:
    """Long ago where nobody can read it, as when the power failed. Raises OSError."""
    try:
        return float(note.read_text())
    except ValueError:
        return 0.0
