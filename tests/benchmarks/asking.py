"""Asks the application of the settings in this process, and says what that cost: run as a process of its own.

Reads an action a line, and answers with its processor seconds, those of the database included, and its queries.
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import RequestFactory  # noqa: E402

#: Without what the admin adds for whoever is signed in.
READER = {"host": "localhost", "accept-encoding": "gzip"}
#: What is to be done before the clock starts, and then.
Action = tuple[Callable[[], object], Callable[[object], object]]


class Failed(Exception):
    """The answer was no page."""


class Queries:
    def __init__(self):
        self.number = 0

    def __call__(self, execute, sql, params, many, context):
        self.number += 1
        return execute(sql, params, many, context)


application = get_wsgi_application()


def get(path: str, **headers: str) -> bytes:
    said: list[str] = []
    environ = RequestFactory(headers=READER | headers).get(path).environ
    response = application(environ, lambda status, headers, exc_info=None: said.append(status))
    try:
        body = b"".join(response)
    finally:
        response.close()
    if said[0][:3] != "200":
        raise Failed(f"{path}: {said[0]}")
    return body


def nothing() -> None:
    pass


def spent_so_far() -> float:
    """Seconds of a processor: of this process, and of that in which PostgreSQL works for it."""
    return process_time() + seconds_of_server()


def seconds_of_server() -> float:
    if connection.vendor != "postgresql":
        return 0.0
    connection.ensure_connection()
    of_backend = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    nanoseconds, *_others = of_backend.read_text().split()
    return int(nanoseconds) / 1e9


def measured(action: Action) -> tuple[float, int]:
    prepare, act = action
    prepared, queries = prepare(), Queries()
    gc.collect()
    gc.disable()
    with connection.execute_wrapper(queries):
        start = spent_so_far()
        act(prepared)
        spent = spent_so_far() - start
    gc.enable()
    return spent, queries.number


def answer_all(find: Callable[[str], Action]) -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        seconds, queries = measured(find(line.strip()))
        print(seconds, queries, flush=True)


if __name__ == "__main__":
    answer_all(lambda path: (nothing, lambda _prepared: get(path)))
