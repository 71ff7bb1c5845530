"""What all processes share: the second level of the store, which outlives a restart."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from store.answer import Answer
from store.key import CALENDAR, Key


class Shared(Protocol):
    """Nothing here raises: without it, the store is slower and no page is lost."""

    def get(self, key: Key) -> Answer | None: ...

    def put(self, key: Key, answer: Answer) -> None: ...

    def clear(self) -> None:
        """Of all releases; what readers ask for next is made anew."""

    def turn(self, key: Key, seconds: float) -> AbstractContextManager[bool]:
        """False where another process makes this answer; at the latest after so many seconds."""


class Nothing:
    """Where each process keeps to itself."""

    def get(self, key: Key) -> Answer | None:
        return None

    def put(self, key: Key, answer: Answer) -> None:
        pass

    def clear(self) -> None:
        pass

    @contextmanager
    def turn(self, key: Key, seconds: float) -> Iterator[bool]:
        yield True


def name_of(key: Key, release: str) -> str:
    """No release gives the page of another one. Of a calendar file it knows what the one before it said: it
    keeps its Last-Modified if it still says that, and subscribers get it while the new release fails.
    """
    return "\n".join(["" if key.path.endswith(CALENDAR) else release, *key])
