"""The marks of what is published now, read for every request and without a database.

They are octets of which each part stands for what changes less often than what follows: an answer holds the
beginning that it depends on, and is right while the marks begin with it.
"""

import fcntl
import mmap
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

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


class FileMarks:
    """For all processes of one machine: a file of 48 octets, mapped into each.

    Reading it costs a twentieth of asking for the time of a file, which is too coarse besides: two changes
    within one tick of the clock of the file system would be one. The file is never replaced, only written over.

    `before` is told of new marks before anybody else reads them.
    """

    def __init__(self, path: Path, before: Callable[[bytes], None] = lambda marks: None):
        self.before = before
        path.parent.mkdir(parents=True, exist_ok=True)
        self.file = path.open("a+b")
        fcntl.flock(self.file, fcntl.LOCK_EX)
        if path.stat().st_size < ALL:
            self.file.write(NONE[path.stat().st_size :])
            self.file.flush()
        fcntl.flock(self.file, fcntl.LOCK_UN)
        self.map = mmap.mmap(self.file.fileno(), ALL)
        self.path = path

    def now(self) -> bytes | None:
        marks = self.map[:]
        return None if marks == NONE else marks

    def sync(self, read: Callable[[], bytes | None]) -> None:
        # Opened anew: a lock of the same open file would not keep other threads out.
        with self.path.open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            marks = read() or NONE
            if marks != self.map[:]:
                self.before(marks)
                self.map[:] = marks
