"""Counts in files, of which none is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks


class CountingFiles(FileBasedCache):
    """Django reads and writes in two steps: of those who count at the same moment, one would be counted."""

    def add(self, *args, **kwargs):
        with self.locked():
            return super().add(*args, **kwargs)

    def incr(self, *args, **kwargs):
        with self.locked():
            return super().incr(*args, **kwargs)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Among all threads and processes of the machine."""
        self._createdir()
        with Path(self._dir, "lock").open("wb") as file:
            locks.lock(file, locks.LOCK_EX)
            yield
