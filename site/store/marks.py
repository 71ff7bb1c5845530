"""The marks of what is published now, read for every request and without a database.

They are octets of which each part stands for what changes less often than what follows: an answer holds the
beginning that it depends on, and is right while the marks begin with it.
"""

import fcntl
import logging
import mmap
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

logger = logging.getLogger("store")

#: Of one mark.
SIZE = 16
#: What was taken down; what is published without events; everything.
TAKEN_DOWN, WITHOUT_EVENTS, ALL = SIZE, 2 * SIZE, 3 * SIZE
NONE = bytes(ALL)


class Unreachable(Exception):
    """Nobody can say which the marks are."""


class Marks(Protocol):
    def now(self) -> bytes | None:
        """None before the first change. Raises Unreachable."""

    def sync(self, read: Callable[[], bytes | None]) -> None:
        """Sets them to what the database says.

        Reading and setting are one step, so that of two changes at once the later one stands.
        """


class Nowhere:
    """In the place of a file that cannot be made."""

    def __getitem__(self, part: slice) -> bytes:
        raise Unreachable


class FileMarks:
    """For all processes of one machine: a file of 48 octets, mapped into each.

    Reading it costs a twentieth of asking for the time of a file, which is too coarse besides: two changes
    within one tick of the clock of the file system would be one. The file is never replaced, only written over.
    On a disk that is full before there is one, the marks are unreachable until it can be made.

    `before` is told of new marks before anybody else reads them.
    """

    def __init__(self, path: Path, before: Callable[[bytes], None] = lambda marks: None):
        self.before = before
        self.path = path
        self.map: mmap.mmap | Nowhere = Nowhere()
        self.opened()

    def opened(self) -> mmap.mmap | None:
        """None where it cannot be made."""
        if isinstance(self.map, Nowhere):
            try:
                self.map = mapped(self.path)
            except OSError as error:
                logger.warning("The marks have no file: %s", error.strerror)
                return None
        return self.map

    def now(self) -> bytes | None:
        marks = self.map[:]
        return None if marks == NONE else marks

    def sync(self, read: Callable[[], bytes | None]) -> None:
        """Without a file every process asks the database, and there is nobody to be told."""
        known = self.opened()
        if known is None:
            return
        # Opened anew: a lock of the same open file would not keep other threads out.
        with self.path.open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            marks = read() or NONE
            if marks != known[:]:
                self.before(marks)
                known[:] = marks


def mapped(path: Path) -> mmap.mmap:
    """Made if it is not there, or was cut off. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            # Written, so that there is room on the disk for what will stand there.
            file.write(NONE[path.stat().st_size :])
            return mmap.mmap(file.fileno(), ALL)
        finally:
            # What is mapped keeps the file open, and would keep the lock.
            fcntl.flock(file, fcntl.LOCK_UN)
