"""What stays the same between two changes of the site is looked up once a process.

A request asks the database for the generation (one query) and may then use what was remembered for it.
After any change the generation is another one, in every process, and nothing remembered before is used again.
The same holds for what Wagtail keeps in the cache, which is each process's own.
"""

from collections.abc import Callable, Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

from wagtail.models import Site

from home.models.generation import Generation
from home.models.image import SiteRendition

#: More entries than a large site has terms, places and partners in all its languages.
LIMIT = 20_000

MISSING = object()

T = TypeVar("T")
Memory = dict[Hashable, Any]

_memory_of_request: ContextVar[Memory | None] = ContextVar("memory", default=None)
_latest: tuple[UUID | None, Memory] = (None, {})


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """What `make` returned for this generation. Callers share it and must not change it."""
    memory = memory_now()
    # Asked once: another thread may empty the memory between two questions.
    value = memory.get(key, MISSING)
    if value is MISSING:
        value = make()
        keep(memory, {key: value})
    return value


def keep(memory: Memory, entries: Memory) -> None:
    """Adds the entries; a full memory starts anew, which costs queries and nothing else."""
    if len(memory) + len(entries) > LIMIT:
        memory.clear()
    memory.update(entries)


def memory_now() -> Memory:
    """The memory of the generation; a new one outside a request, where the generation may move at any time."""
    memory = _memory_of_request.get()
    return {} if memory is None else memory


def memory_of(mark: UUID | None) -> Memory:
    """The memory that all threads share for this generation; before the first change there is none."""
    global _latest
    if mark is None:
        return {}
    # Read once: another thread, in another generation, may replace it at any time.
    latest = _latest
    if latest[0] != mark:
        forget_what_wagtail_keeps()
        latest = _latest = (mark, {})
    return latest[1]


def forget_what_wagtail_keeps() -> None:
    """Wagtail empties these caches in the process that made the change, and in no other."""
    Site.clear_site_root_paths_cache()
    SiteRendition.cache_backend.clear()


@contextmanager
def nothing_remembered():
    """For what a reader must never see: nothing of it is kept, and nothing kept before is used."""
    token = _memory_of_request.set(None)
    try:
        yield
    finally:
        _memory_of_request.reset(token)


@contextmanager
def one_generation():
    """Reads the generation once and keeps to it, for the time of a request."""
    token = _memory_of_request.set(memory_of(Generation.current()))
    try:
        yield
    finally:
        _memory_of_request.reset(token)
