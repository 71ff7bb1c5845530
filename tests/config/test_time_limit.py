"""Who computes for ever is ended, and nobody else."""

import threading
import time
from contextlib import contextmanager

import pytest

from config import time_limit
from config.time_limit import Stay, TimeLimit, TooLong
from tests.store.asking import ask

SECONDS = 0.2
#: Far more than that, for a machine that is busy.
PATIENCE = 20.0


def sorry(environ, start_response):
    start_response("503 Service Unavailable", [])
    return [b"sorry"]


@contextmanager
def watched(application, seconds=SECONDS, **options):
    stop = threading.Event()
    limit = TimeLimit(application, seconds, sorry, **options)
    thread = threading.Thread(target=limit.watch, args=[stop])
    thread.start()
    try:
        yield limit
    finally:
        stop.set()
        thread.join()


def for_ever(seconds=PATIENCE):
    """An end of its own, lest a failing test has none."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def answered(start_response):
    start_response("200 OK", [])
    return [b"done"]


def application(environ, start_response):
    if environ["PATH_INFO"] == "/for-ever/":
        for_ever()
    return answered(start_response)


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(time_limit, "AGAIN", 0.2)


def test_request_that_computes_for_ever_is_ended_and_the_next_is_served():
    cleaned = []
    with watched(application, clean_up=lambda: cleaned.append(threading.get_ident())) as limit:
        replies = [ask(limit, path) for path in ("/for-ever/", "/", "/for-ever/", "/")]

    assert [(reply.status[:3], reply.body) for reply in replies] == [
        ("503", b"sorry"),
        ("200", b"done"),
    ] * 2
    assert (cleaned, limit.inside) == ([threading.get_ident()] * 2, set())


def test_others_are_served_meanwhile():
    found = {}
    with watched(application) as limit:
        threads = [
            threading.Thread(target=lambda n=n: found.update({n: ask(limit, f"{n}").status[:3]}))
            for n in ("/for-ever/", "/a/", "/b/")
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert found == {"/for-ever/": "503", "/a/": "200", "/b/": "200"}


def test_it_is_raised_anew_in_who_goes_on():
    swallowed = []

    def stubborn(environ, start_response):
        for _time in range(2):
            try:
                for_ever()
            except BaseException as error:
                swallowed.append(type(error))
        for_ever()
        return answered(start_response)

    with watched(stubborn) as limit:
        reply = ask(limit, "/")

    assert (reply.status[:3], swallowed) == ("503", [TooLong, TooLong])


def test_error_of_the_application_is_passed_on_as_it_is():
    def broken(environ, start_response):
        raise ConnectionError

    limit = TimeLimit(broken, SECONDS, sorry)

    with pytest.raises(ConnectionError):
        ask(limit, "/")
    assert limit.inside == set()


def test_nothing_is_raised_in_who_has_left():
    stay = Stay(0, "/")
    stay.leave()

    stay.tell()

    for_ever(0.1)


def test_what_was_raised_and_not_yet_seen_is_taken_back(monkeypatch):
    raised = []
    monkeypatch.setattr(time_limit, "raise_in", lambda thread, what: raised.append((thread, what)))
    stay = Stay(0, "/")
    stay.tell()
    stay.leave()

    own = threading.get_ident()
    assert raised == [(own, TooLong), (own, time_limit.NOTHING)]


def test_who_ends_just_in_time_is_never_hit_afterwards():
    """Each ends about when its limit does. Whatever becomes of it, the thread goes on unharmed."""
    seconds, found = 0.02, []

    def just_in_time(environ, start_response):
        for_ever(float(environ["QUERY_STRING"]))
        return answered(start_response)

    limit = TimeLimit(just_in_time, seconds, sorry)
    stop = threading.Event()

    def look():
        while not stop.wait(0.0005):
            limit.look(time.monotonic())

    watchman = threading.Thread(target=look)
    watchman.start()
    try:
        for number in range(60):
            found.append(ask(limit, f"/?{seconds + (number % 30 - 15) / 10_000}").status[:3])
            # Where it would strike if it came too late.
            sum(range(2000))
    finally:
        stop.set()
        watchman.join()

    assert (set(found), len(found), limit.inside) == ({"200", "503"}, 60, set())


class Streaming:
    streaming = True

    def __init__(self, parts):
        self.parts = parts
        self.is_closed = False

    def __iter__(self):
        return iter(self.parts)

    def close(self):
        self.is_closed = True


def streamed(parts):
    stream = Streaming(parts)

    def application(environ, start_response):
        start_response("200 OK", [])
        return stream

    return stream, application


def slow_parts():
    for _part in range(4):
        time.sleep(SECONDS / 2)
        yield b"part"


def test_each_part_of_a_stream_has_as_much_time():
    stream, application = streamed(slow_parts())
    with watched(application) as limit:
        reply = ask(limit, "/")

    assert (reply.body, stream.is_closed) == (b"part" * 4, True)


def endless_parts():
    yield b"part"
    for_ever()


def test_part_that_is_made_for_ever_ends_the_stream():
    stream, application = streamed(endless_parts())

    with watched(application) as limit, pytest.raises(TooLong):
        ask(limit, "/")

    assert (stream.is_closed, limit.inside) == (True, set())


def test_log_says_where_it_stands_and_no_secret(caplog):
    with watched(application) as limit:
        ask(limit, "/for-ever/")
    limit = TimeLimit(application, 0, sorry)
    limit.inside.add(Stay(0, "/en/for-you/a-secret/"))
    try:
        limit.look(1)
        for_ever(1)
    except TooLong:
        pass

    first, second = caplog.records[0], caplog.records[-1]
    assert first.getMessage() == "A request takes too long: /for-ever/"
    assert "in for_ever\n" in caplog.text
    assert second.getMessage() == "A request takes too long: /en/for-you/[secret]"
