"""What stays the same between two changes of the site is looked up once a process.

A request asks the database for the generation (one query) and may then use what was remembered for it.
After any change the generation is another one, in every process, and nothing remembered before is used again.
"""

from collections.abc import Callable, Hashable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

from home.models.generation import Generation

#: More entries than a large site has terms, places and partners in all its languages.
LIMIT = 20_000

T = TypeVar("T")
Memory = dict[Hashable, Any]

_memory_of_request: ContextVar[Memory | None] = ContextVar("memory", default=None)
_latest: tuple[UUID | None, Memory] = (None, {})


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """What `make` returned for this generation. Callers share it and must not change it."""
    memory = memory_now()
    if key in memory:
        return memory[key]
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


@contextmanager
def one_generation():
    """Reads the generation once and keeps to it, for the time of a request."""
    global _latest
    mark = Generation.current()
    if mark is None:
        memory: Memory = {}
    else:
        if _latest[0] != mark:
            _latest = (mark, {})
        memory = _latest[1]
    token = _memory_of_request.set(memory)
    try:
        yield
    finally:
        _memory_of_request.reset(token)
