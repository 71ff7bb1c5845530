"""Ends what a request computes for longer than anybody may wait: granian has no limit for that.

A thread of each process looks at who is inside the application, and raises `TooLong` in the thread of who is
there for too long. CPython does so between two instructions of Python: what waits in C has limits of its own
(deploy/README.md), and a process that such a call holds up whole is ended, so that another one starts.
"""

import ctypes
import faulthandler
import logging
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Event, Lock, Thread, get_ident
from types import FrameType, TracebackType

from django.conf import settings
from django.core.signals import request_finished
from django.db import connections
from django.template.loader import render_to_string

from config.telemetry.privacy import without_secrets

logger = logging.getLogger(__name__)

Application = Callable[..., Iterable[bytes]]

#: Seconds between two looks, and until it is raised anew in a thread that did not end by it.
PAUSE, AGAIN = 1.0, 5.0

#: Takes the number of a thread and what is raised in it; no exception takes back what was not raised yet.
raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
raise_in.argtypes = (ctypes.c_ulong, ctypes.py_object)
NOTHING = ctypes.py_object()


class TooLong(BaseException):
    """Not an `Exception`: whoever goes on after any error must not go on after this one."""


class Stay:
    """Of one request inside the application. Nothing is raised in its thread once it has left."""

    __slots__ = ("due", "is_inside", "is_told", "lock", "path", "thread")

    def __init__(self, due: float, path: str):
        self.due = due
        self.path = path
        self.thread = get_ident()
        self.lock = Lock()
        self.is_inside, self.is_told = True, False

    def tell(self) -> None:
        with self.lock:
            if self.is_inside:
                self.is_told = True
                raise_in(self.thread, TooLong)

    def leave(self) -> None:
        """May itself be interrupted: then it is called again, and nothing comes for `AGAIN` seconds."""
        with self.lock:
            self.is_inside = False
            if self.is_told:
                raise_in(self.thread, NOTHING)


def limited(application: Application) -> Application:
    """The application with the limit of the settings; by itself where there is none."""
    if not settings.REQUEST_SECONDS:
        return application
    found = TimeLimit(application, settings.REQUEST_SECONDS, sorry(), forget_connections)
    told = {"target": found.watch, "args": (Event(), runs_on), "name": "time-limit"}
    Thread(**told, daemon=True).start()
    return found


class TimeLimit:
    """`answer` takes the place of what was not made; `clean_up` is called before it."""

    def __init__(
        self,
        application: Application,
        seconds: float,
        answer: Application,
        clean_up: Callable[[], object] = lambda: None,
    ):
        self.application = application
        self.seconds = seconds
        self.answer = answer
        self.clean_up = clean_up
        self.inside: set[Stay] = set()

    def __call__(self, environ, start_response) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        try:
            found = self.limited(path, self.application, environ, start_response)
        except TooLong:
            self.clean_up()
            return self.answer(environ, start_response)
        # Each step of a stream has as much time: how fast a reader takes it is no matter of the site.
        return Stream(self, path, found) if getattr(found, "streaming", False) else found

    def limited(self, path: str, function: Callable, *arguments):
        stay = Stay(time.monotonic() + self.seconds, path)
        self.inside.add(stay)
        try:
            try:
                return function(*arguments)
            finally:
                stay.leave()
                self.inside.discard(stay)
        except TooLong:
            # Again: it may have come while the request left.
            stay.leave()
            self.inside.discard(stay)
            raise

    def watch(self, stop: Event, runs_on: Callable[[], object] = lambda: None) -> None:
        """Until the event is set. `runs_on` is called as long as no thread holds up all others."""
        while not stop.wait(min(PAUSE, self.seconds / 4)):
            runs_on()
            self.look(time.monotonic())

    def look(self, at: float) -> None:
        for stay in tuple(self.inside):
            if stay.due <= at:
                stay.due = at + AGAIN
                note(stay)
                stay.tell()


class Stream:
    """An answer that is made while it is sent."""

    def __init__(self, limit: TimeLimit, path: str, found: Iterable[bytes]):
        self.limit = limit
        self.path = path
        self.found = found
        self.parts = iter(found)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return self.limit.limited(self.path, next, self.parts)

    def close(self) -> None:
        if hasattr(self.found, "close"):
            self.found.close()


def note(stay: Stay) -> None:
    """Where it stands: files and lines, and the value of no variable."""
    frame = sys._current_frames().get(stay.thread)
    about = TooLong, TooLong(), frame and traceback_of(frame)
    logger.error("A request takes too long: %s", without_secrets(stay.path), exc_info=about)


def traceback_of(frame: FrameType | None) -> TracebackType | None:
    """As if something had been raised there."""
    found = None
    while frame is not None:
        found = TracebackType(found, frame, frame.f_lasti, frame.f_lineno)
        frame = frame.f_back
    return found


def runs_on() -> None:
    """The process ends, and writes where each thread stands, unless this is called again in time.

    For what computes in C and lets no other thread run, as a regular expression may.
    """
    faulthandler.dump_traceback_later(settings.REQUEST_SECONDS, exit=True)


def sorry() -> Application:
    """The words for who waited in vain."""
    body = render_to_string("500.html").encode()
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("Retry-After", "30"),
    ]

    def answer(environ, start_response):
        start_response("503 Service Unavailable", headers, sys.exc_info())
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return answer


def forget_connections() -> None:
    """Nobody knows in which state they were left: the next request of this thread opens its own."""
    for connection in connections.all(initialized_only=True):
        with suppress(Exception):
            connection.close()
        del connections[connection.alias]
    request_finished.send(sender=TimeLimit)
