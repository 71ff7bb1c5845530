"""Pages, calendars and the sitemap as files that nginx serves itself.

Each lies in a folder that is named after the marks on which it stands; links say which folders are current, and
are switched with the marks. So a page that was made before a change can never be served after it.
"""

import logging
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from math import inf
from pathlib import Path
from time import time

from store.answer import Answer
from store.disk import write
from store.key import Key
from store.leaving import Leaving, take_away
from store.marks import ALL, WITHOUT_EVENTS
from store.shared import Shared
from store.terms import Part

logger = logging.getLogger("store")

PAGE, CALENDAR = "text/html; charset=utf-8", "text/calendar; charset=utf-8"
#: Besides pages and calendars.
FILES = (
    (re.compile(r"/sitemap(-[1-9]\d*)?\.xml"), "application/xml"),
    (re.compile(r"/robots\.txt"), "text/plain; charset=utf-8"),
)
#: nginx says the same of all that lie alike, the name of a calendar by its address: only what needs no other
#: headers is baked. See deploy/nginx.conf.
CALENDARS = (
    (re.compile(r"/([^/]+)/feed\.ics$"), 'inline; filename="{}.ics"'),
    (re.compile(r"/([^/]+)/(\d{4}-\d\d-\d\d)/event\.ics$"), 'attachment; filename="{}-{}.ics"'),
    (re.compile(r"/([^/]+)/event\.ics$"), 'attachment; filename="{}.ics"'),
)
#: By the number of octets on which a page stands.
LINKS = {WITHOUT_EVENTS: "pages", ALL: "events"}
#: Seconds for which a folder that is no longer current may still be written to.
GRACE = 120.0


class Baked:
    def __init__(self, folder: Path, release: str):
        self.folder = folder
        self.release = release
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self.leaving = Leaving(folder)

    def name(self, marks: bytes) -> str:
        return f"{self.release}-{marks.hex()}"

    def bake(self, key: Key, answer: Answer) -> None:
        path = path_of(key, answer)
        # What the site has changed under while it was made is for who asks the application.
        if path is None or answer.until <= answer.stored:
            return
        try:
            for folder in self.folders(answer.marks):
                self.bake_at(self.folder / folder / path, answer)
        except OSError as error:
            logger.warning("A page cannot be baked: %s", error)

    def folders(self, marks: bytes) -> Iterator[str]:
        """Where a page stands. nginx looks among those with events first, and finds all others there."""
        own, with_events = self.name(marks), (self.folder / LINKS[ALL]).resolve().name
        yield own
        if with_events.startswith(own) and with_events != own:
            yield with_events

    def bake_at(self, path: Path, answer: Answer) -> None:
        """On a disk that fills up meanwhile, no page is left that would not leave in time. Raises OSError."""
        if answer.changes_by_itself:
            # First: a process that is killed meanwhile leaves no page without its moment.
            self.leaving.note(path, answer.until)
        try:
            lay(path, answer)
        except OSError:
            take_away(inf, path)
            raise
        if answer.changes_by_itself:
            self.leaving.watch_over(path, answer.until)

    def switch(self, marks: bytes) -> None:
        """Within the lock of the marks, so that of two changes the later one stands."""
        for length, name in LINKS.items():
            try:
                self.point(name, self.name(marks[:length]))
            except OSError as error:
                logger.warning("Baked pages cannot be switched: %s", error.strerror)
                # On a full disk a link can be taken away: nginx finds nothing old, and asks the application.
                with suppress(FileNotFoundError, NotADirectoryError):
                    (self.folder / name).unlink()

    def point(self, name: str, target: str) -> None:
        """Raises OSError."""
        (self.folder / target).mkdir(exist_ok=True)
        draft = self.folder / f".{name}-{os.getpid()}"
        draft.unlink(missing_ok=True)
        draft.symlink_to(target)
        draft.replace(self.folder / name)

    def tidy(self, grace: float = GRACE) -> None:
        """Deletes the folders that have not been current for a while, in seconds."""
        current = {(self.folder / name).resolve().name for name in LINKS.values()}
        for folder in self.folder.glob("*"):
            is_old = not folder.is_symlink() and folder.name not in current
            # Each process tidies.
            with suppress(FileNotFoundError):
                if is_old and time() - folder.stat().st_mtime >= grace:
                    shutil.rmtree(folder, ignore_errors=True)


def path_of(key: Key, answer: Answer) -> Path | None:
    """None for what nginx would not serve as the application does, and for what is no plain path."""
    suffix = suffix_of(key.path, answer)
    segments = f"{key.path}{suffix}"[1:].encode("latin-1").split(b"/")
    is_plain = all(part and not part.startswith(b".") and b"\0" not in part for part in segments)
    if suffix is None or not is_plain or key.query:
        return None
    return Path(key.scheme, key.host.replace("/", ""), *map(os.fsdecode, segments))


def suffix_of(path: str, answer: Answer) -> str | None:
    """By which no other address leads to the file."""
    if answer.part != Part.PAGES or not answer.status.startswith("200"):
        return None
    kind = answer.header("content-type")
    if kind == PAGE and path.endswith("/"):
        return "index.html"
    is_file = any(kind == each and pattern.fullmatch(path) for pattern, each in FILES)
    is_alike = is_file or (kind == CALENDAR and is_named_by_address(path, answer))
    return ".file" if is_alike else None


def is_named_by_address(path: str, answer: Answer) -> bool:
    """Those of choices are not, and those whose address is in another script."""
    found = ((pattern.search(path), name) for pattern, name in CALENDARS)
    named = next((name.format(*match.groups()) for match, name in found if match), "")
    return path.isascii() and answer.header("content-disposition") == named


def lay(path: Path, answer: Answer) -> None:
    """Raises OSError."""
    for coding, suffix in (("gzip", ".gz"), ("", "")):
        if coding in answer.bodies:
            write_at(path.with_name(path.name + suffix), answer.bodies[coding], answer.since)


def write_at(path: Path, octets: bytes, since: int) -> None:
    """With the time since which it says the same: nginx tells readers by it whether it has changed."""
    write(path, octets)
    os.utime(path, (since, since))


class Baking:
    """A second level that bakes besides what it keeps."""

    def __init__(self, shared: Shared, baked: Baked):
        self.shared = shared
        self.baked = baked

    def get(self, key: Key) -> Answer | None:
        return self.shared.get(key)

    def put(self, key: Key, answer: Answer) -> None:
        self.shared.put(key, answer)
        self.baked.bake(key, answer)

    def clear(self) -> None:
        self.shared.clear()
        self.baked.tidy(grace=0)

    def turn(self, key: Key, seconds: float) -> AbstractContextManager[bool]:
        return self.shared.turn(key, seconds)
