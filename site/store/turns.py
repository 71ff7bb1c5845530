"""One rebuild at a time for an address, and never so many that nobody is left to answer from memory."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Condition


class Turns:
    """Between the threads of a process."""

    def __init__(self):
        self.busy: set[Hashable] = set()
        self.changed = Condition()

    @contextmanager
    def turn(self, key: Hashable, seconds: float) -> Iterator[bool]:
        """False where another thread makes this answer: when it is done, or after so many seconds."""
        with self.changed:
            is_first = key not in self.busy
            self.busy.add(key)
            if not is_first:
                self.changed.wait_for(lambda: key not in self.busy, seconds)
        try:
            yield is_first
        finally:
            if is_first:
                with self.changed:
                    self.busy.discard(key)
                    self.changed.notify_all()


class Door:
    """Lets so many threads into the application at once.

    A few wait before it; the next is refused at once, so that some threads are always free for what is in
    memory: a database that hangs takes no stored page with it.
    """

    def __init__(self, inside: int, waiting: int, seconds: float):
        self.inside = BoundedSemaphore(inside)
        self.waiting = BoundedSemaphore(waiting)
        self.seconds = seconds

    @contextmanager
    def entered(self) -> Iterator[bool]:
        if not self.enter():
            yield False
            return
        try:
            yield True
        finally:
            self.inside.release()

    def enter(self) -> bool:
        if self.inside.acquire(blocking=False):
            return True
        if not self.waiting.acquire(blocking=False):
            return False
        try:
            return self.inside.acquire(timeout=self.seconds)
        finally:
            self.waiting.release()
