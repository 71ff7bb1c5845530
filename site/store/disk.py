"""Answers in files: for all processes of one machine."""

import fcntl
import hashlib
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from store.answer import Answer, read
from store.key import Key
from store.shared import name_of
from store.terms import Part

logger = logging.getLogger("store")

#: Of all that it may hold, what choices may take: there is no end of them, and they must not displace pages.
CHOICES = 0.25
#: Of all that it may hold, what this process writes before it looks how much there is.
BETWEEN_SWEEPS = 0.05
LOCKS = 4096
#: How often one looks whether another process is done.
PAUSE = 0.02


class Disk:
    """Of each address the last answer. At most `most` octets, the least recently read out first."""

    def __init__(self, folder: Path, release: str, most: int):
        self.answers = folder / "answers"
        self.choices = folder / "choices"
        self.locks = folder / "locks"
        self.release = release
        self.most = most
        self.written = most  # Looks at once.
        self.lock = Lock()

    def path(self, key: Key) -> Path:
        """Below the folder of its part."""
        name = hashlib.sha256(name_of(key, self.release).encode()).hexdigest()
        return Path(name[:2], name[2:])

    def get(self, key: Key) -> Answer | None:
        path = self.path(key)
        for folder in (self.answers, self.choices):
            with suppress(OSError):
                octets = (folder / path).read_bytes()
                self.note_use(folder / path)
                return read(octets, self.release)
        return None

    def note_use(self, path: Path) -> None:
        # Swept away meanwhile, or on a disk that is read only.
        with suppress(OSError):
            os.utime(path)

    def put(self, key: Key, answer: Answer) -> None:
        """What is not there need not outlive a restart, and is asked for by whoever guesses addresses."""
        if answer.part == Part.ERRORS:
            return
        path, octets = self.path(key), answer.octets(self.release)
        folder, other = self.answers, self.choices
        if answer.part == Part.CHOICES:
            folder, other = other, folder
        try:
            write(folder / path, octets)
            (other / path).unlink(missing_ok=True)
            self.written += len(octets)
            if self.written > self.most * BETWEEN_SWEEPS:
                self.sweep()
        except OSError as error:
            # A full disk is no reason to tell a reader nothing.
            logger.warning("An answer cannot be kept: %s", error)

    def clear(self) -> None:
        for folder in (self.answers, self.choices):
            for _used, _size, path in files(folder):
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    logger.warning("An answer cannot be forgotten: %s", error)

    def sweep(self) -> None:
        if not self.lock.acquire(blocking=False):
            return
        try:
            self.written = 0
            left = sweep(self.choices, self.most * CHOICES)
            sweep(self.answers, self.most - left)
        finally:
            self.lock.release()

    @contextmanager
    def turn(self, key: Key, seconds: float) -> Iterator[bool]:
        """By one of a few thousand files: rarely, an address waits for another one."""
        number = int(self.path(key).name[:8], 16) % LOCKS
        try:
            self.locks.mkdir(parents=True, exist_ok=True)
            file = (self.locks / f"{number:03x}").open("wb")
        except OSError:
            yield True
            return
        with file:
            if locked(file):
                yield True
                return
            end = time.monotonic() + seconds
            while time.monotonic() < end and not locked(file):
                time.sleep(PAUSE)
            yield False


def locked(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def write(path: Path, octets: bytes) -> None:
    """Whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
    try:
        draft.write_bytes(octets)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def sweep(folder: Path, most: float) -> int:
    """Deletes the least recently used files until a tenth is free. Returns the octets of the others."""
    found = sorted(files(folder))
    octets = sum(size for _used, size, _path in found)
    if octets <= most:
        return octets
    for _used, size, path in found:
        if octets <= most * 0.9:
            break
        path.unlink(missing_ok=True)
        octets -= size
    return octets


def files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """When each was last used, its octets, and where it is."""
    # Unlike a glob of Python 3.12, `walk` passes over folders that are deleted meanwhile.
    for where, _folders, names in os.walk(folder):
        for path in (Path(where, name) for name in names):
            try:
                about = path.stat()
            except OSError:
                continue
            yield about.st_mtime, about.st_size, path
