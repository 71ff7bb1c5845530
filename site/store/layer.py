"""The store as WSGI middleware: answers from memory, and asks the application for the rest."""

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from store.answer import MISS, Answer
from store.key import Environ, Key, key_of
from store.marks import TAKEN_DOWN, Marks, Unreachable
from store.memory import Memory
from store.recording import ALWAYS_ASK, Application, Recorded, ask
from store.shared import Shared
from store.tally import Tally
from store.turns import Door, Turns

logger = logging.getLogger("store")

SAFE = ("GET", "HEAD")

#: How long a reader waits for another one's rebuild, when there is no last answer.
PATIENCE = 20.0
#: How long nobody tries again what has just failed, while there is a last answer and nothing is published.
REST = 5.0
#: How long a last answer is better than none.
OLDEST = 7 * 24 * 3600.0
#: After that, even an answer that nothing has changed is made anew.
RIGHT_FOR = 24 * 3600.0


@dataclass
class Store:
    """`ask_marks` asks the database itself; `refusal` is what a reader sees when nobody can answer."""

    application: Application
    memory: Memory
    shared: Shared
    marks: Marks
    ask_marks: Callable[[], bytes | None]
    door: Door
    refusal: Answer
    #: Beginnings of addresses that are left to the application: of staff, and of files, which need no database.
    closed: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    #: By which somebody is known to the site. Others come from whoever shares its domain, and say nothing.
    cookies: tuple[str, ...] = ()
    #: What caches in front are told of an answer.
    kept: str = ALWAYS_ASK
    clock: Callable[[], float] = time.time
    turns: Turns = field(default_factory=Turns)
    tally: Tally = field(default_factory=Tally)
    last_marks: bytes | None = None

    def __post_init__(self):
        self.left = (*self.closed, *self.files)
        self.is_known_by = re.compile(rf"(?:^|[;,\s])(?:{'|'.join(map(re.escape, self.cookies))})=")

    def __call__(self, environ: Environ, start_response) -> Iterable[bytes]:
        key = self.key_for(environ)
        if key is None:
            return self.pass_on(environ, start_response)
        marks = self.marks_now()
        found = self.memory.get(key)
        if found is not None and marks and found.is_right(marks, self.clock()):
            self.tally.hit()
            return found.send(environ, start_response)
        return self.look_further(key, marks, found, environ, start_response)

    def key_for(self, environ: Environ) -> Key | None:
        if "HTTP_COOKIE" in environ and self.is_known_by.search(environ["HTTP_COOKIE"]):
            return None
        if "HTTP_AUTHORIZATION" in environ or environ["REQUEST_METHOD"] not in SAFE:
            return None
        is_left = environ["PATH_INFO"].startswith(self.left)
        return None if is_left else key_of(environ)

    def marks_now(self) -> bytes | None:
        """None when they are unknown: then nothing in memory counts as right."""
        try:
            marks = self.marks.now()
        except Unreachable:
            marks = self.marks_of_database()
        if marks:
            self.last_marks = marks
        return marks

    def marks_of_database(self) -> bytes | None:
        with self.door.entered() as entered:
            return self.ask_marks() if entered else None

    def pass_on(self, environ: Environ, start_response) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith(self.files):
            return self.application(environ, start_response)
        with self.door.entered() as entered:
            if entered:
                self.tally.passed()
                return self.application(environ, start_response)
        self.tally.refused()
        return self.refusal.send(environ, start_response, status("fwd=bypass; detail=busy"))

    def look_further(
        self, key: Key, marks: bytes | None, found: Answer | None, environ: Environ, start_response
    ) -> Iterable[bytes]:
        """On disk; else in the application, one request at a time."""
        found = self.newer(key, found)
        if found and marks and found.is_right(marks, self.clock()):
            self.tally.hit()
            return found.send(environ, start_response)
        last = found if found and self.may_be_last(found) else None
        if last and self.clock() < last.retry_at and marks == last.tried_with:
            return last.send(environ, start_response, self.stale(last, "no-new-answer"))
        with self.turn(key, 0 if last else PATIENCE) as is_first:
            if not is_first and last:
                return last.send(environ, start_response, self.stale(last, "rebuilding"))
            if not is_first and (made := self.made_by_another(key)):
                self.tally.hit()
                return made.send(environ, start_response)
            if last:
                last.tried_with = marks
            return self.rebuild(key, found, last, environ, start_response)

    @contextmanager
    def turn(self, key: Key, seconds: float) -> Iterator[bool]:
        """Among the threads of this process, then among all processes."""
        with self.turns.turn(key, seconds) as is_first:
            if not is_first:
                yield False
                return
            with self.shared.turn(key, seconds) as is_first_of_all:
                yield is_first_of_all

    def newer(self, key: Key, found: Answer | None) -> Answer | None:
        """What another process or an earlier one has kept, if that is newer."""
        kept = self.shared.get(key)
        if kept is None or (found and found.stored >= kept.stored):
            return found
        self.memory.put(key, kept)
        return kept

    def may_be_last(self, answer: Answer) -> bool:
        """Nothing that was taken down since is shown again, and nothing very old."""
        known = self.last_marks
        stands = known is not None and answer.marks[:TAKEN_DOWN] == known[:TAKEN_DOWN]
        return stands and self.clock() - answer.stored < OLDEST

    def made_by_another(self, key: Key) -> Answer | None:
        marks, found = self.marks_now(), self.newer(key, self.memory.get(key))
        return found if found and marks and found.is_right(marks, self.clock()) else None

    def rebuild(
        self, key: Key, before: Answer | None, last: Answer | None, environ: Environ, start_response
    ) -> Iterable[bytes]:
        with self.door.entered() as entered:
            recorded = self.recorded(environ, key) if entered else None
        if recorded is None or recorded.failed:
            if last:
                if recorded:
                    recorded.close()
                last.retry_at = self.clock() + REST
                return last.send(environ, start_response, self.stale(last, "no-new-answer"))
            if recorded is None:
                self.tally.refused()
                return self.refusal.send(environ, start_response, status("fwd=miss; detail=busy"))
        return self.hand_over(key, recorded, before, environ, start_response)

    def recorded(self, environ: Environ, key: Key) -> Recorded | None:
        try:
            return ask(self.application, environ, key)
        except Exception:
            logger.exception("The application failed at %s.", key.path)
            return None

    def hand_over(
        self,
        key: Key,
        recorded: Recorded,
        before: Answer | None,
        environ: Environ,
        start_response,
    ) -> Iterable[bytes]:
        """Kept or not, an answer for everybody is compressed and tagged as all are."""
        self.tally.made()
        if not recorded.is_for_everybody:
            return passed_on(recorded, environ, start_response)
        part = recorded.part_for(key)
        answer = recorded.answer(self.clock(), before, part, self.kept)
        answer.until = min(answer.until, answer.stored + RIGHT_FOR)
        if part:
            self.keep(key, answer)
        return answer.send(environ, start_response, MISS)

    def keep(self, key: Key, answer: Answer) -> None:
        """Where the site has changed while it was made, it is never right, and newer than the last answer."""
        marks = self.marks_now()
        if marks and not answer.is_right(marks, self.clock()):
            answer.until = 0.0
        if marks and self.may_be_last(answer):
            self.memory.put(key, answer)
            self.shared.put(key, answer)

    def stale(self, answer: Answer, why: str) -> tuple[str, str]:
        """RFC 9211: a time to live below zero says for how long it has been wrong at most."""
        self.tally.stale()
        return status(f"hit; ttl=-{max(1, int(self.clock() - answer.stored))}; detail={why}")


def status(words: str) -> tuple[str, str]:
    return "Cache-Status", f"store; {words}"


def passed_on(recorded: Recorded, environ: Environ, start_response) -> Iterable[bytes]:
    start_response(recorded.status, recorded.headers)
    if environ["REQUEST_METHOD"] == "HEAD":
        recorded.close()
        return []
    return recorded.stream if recorded.body is None else [recorded.body]
