"""What stays the same between two changes of the site is looked up once a process.

A request asks the database for the generation (one query) and may then use what was remembered for it.
After any change the generation is another one, in every process, and nothing remembered before is used again.
The same holds for what Wagtail keeps in the cache, which is each process's own: it empties that in the
process that made the change, and in no other.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from wagtail.models import Site

from home.models.generation import Generation, Marks
from home.models.image import SiteRendition
from home.validity import depends_on_events, now_made

#: More entries than a large site has terms, places and partners in all its languages.
LIMIT = 20_000

MISSING = object()

T = TypeVar("T")
Memory = dict[Hashable, Any]


class Memories(NamedTuple):
    """`frame` outlives a change of pages: what stands around them is looked up again when it changes."""

    all: Memory
    frame: Memory


_memory_of_request: ContextVar[Memories | None] = ContextVar("memory", default=None)
_latest: tuple[UUID | None, Memory] = (None, {})
_latest_frame: tuple[UUID | None, Memory] = (None, {})


def remembered(key: Hashable, make: Callable[[], T], *, of_frame: bool = False) -> T:
    """What `make` returned for this generation. Callers share it and must not change it.

    `of_frame`: it stands on nothing but what moves the frame (see `home.receivers`).
    """
    memory = frame_now() if of_frame else memory_now()
    # Asked once: another thread may empty the memory between two questions.
    value = memory.get(key, MISSING)
    if value is MISSING:
        value, of_events = made(make)
        keep(memory, {key: value} | ({OfEvents(key): True} if of_events else {}))
    elif OfEvents(key) in memory:
        depends_on_events()
    return value


class OfEvents(NamedTuple):
    """Marks in the memory what was made of events: who uses it depends on them."""

    key: Hashable


def made(make: Callable[[], T]) -> tuple[T, bool]:
    """The value, and whether events were looked up for it."""
    validity = now_made()
    before, validity.of_events = validity.of_events, False
    try:
        return make(), validity.of_events
    finally:
        validity.of_events |= before


def keep(memory: Memory, entries: Memory) -> None:
    """Adds the entries; a full memory starts anew, which costs queries and nothing else."""
    if len(memory) + len(entries) > LIMIT:
        memory.clear()
    memory.update(entries)


def memory_now() -> Memory:
    """The memory of the generation; a new one outside a request, where the generation may move at any time."""
    memories = _memory_of_request.get()
    return {} if memories is None else memories.all


def frame_now() -> Memory:
    memories = _memory_of_request.get()
    return {} if memories is None else memories.frame


def memories_of(marks: Marks | None) -> Memories:
    """Those that all threads share for this generation; before the first change there are none."""
    if marks is None:
        return Memories({}, {})
    return Memories(memory_of(marks.mark), frame_of(marks.frame))


def memory_of(mark: UUID) -> Memory:
    global _latest
    # Read once: another thread, in another generation, may replace it at any time.
    latest = _latest
    if latest[0] != mark:
        SiteRendition.cache_backend.clear()
        latest = _latest = (mark, {})
    return latest[1]


def frame_of(mark: UUID) -> Memory:
    global _latest_frame
    latest = _latest_frame
    if latest[0] != mark:
        Site.clear_site_root_paths_cache()
        latest = _latest_frame = (mark, {})
    return latest[1]


@contextmanager
def nothing_remembered():
    """For what a reader must never see: nothing of it is kept, and nothing kept before is used."""
    token = _memory_of_request.set(None)
    try:
        yield
    finally:
        _memory_of_request.reset(token)


@contextmanager
def within_work():
    """For work outside a request that changes nothing of what it looks up: kept until it is done."""
    if _memory_of_request.get() is not None:
        yield
        return
    token = _memory_of_request.set(Memories({}, {}))
    try:
        yield
    finally:
        _memory_of_request.reset(token)


@contextmanager
def one_generation() -> Iterator[Marks | None]:
    """Reads the generation once and keeps to it, for the time of a request."""
    marks = Generation.current()
    token = _memory_of_request.set(memories_of(marks))
    try:
        yield marks
    finally:
        _memory_of_request.reset(token)
