"""What a host answers, and how long it may take."""

import gzip
import time
import zlib

import pytest

from events.imports import connection, fetching
from events.imports.fetching import Validators
from events.imports.refusal import FeedRefused
from tests.events.imports.fetching.host import says


def test_calendar_comes_with_what_the_host_says_of_it(server, get):
    server.answer = says(
        b"BEGIN", ETag='"1"', Last_Modified="Mon", Content_Type="text/calendar; charset=ISO-8859-1"
    )

    found = get()

    assert (found.body, found.charset) == (b"BEGIN", "iso-8859-1")
    assert found.validators == Validators('"1"', "Mon")
    path, headers = server.asked[0]
    assert path == "/events.ics?a=b"
    assert headers["Host"] == f"town.example:{server.server_port}"


def test_known_version_is_asked_for_changes_only(server, get):
    server.answer = says(status=304)
    known = Validators('"1"', "Mon")

    found = get(known)

    assert (found.body, found.validators) == (None, known)
    headers = server.asked[0][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"1"', "Mon")


def test_answer_that_nothing_changed_needs_a_question(server, get):
    server.answer = says(status=304)

    with pytest.raises(FeedRefused, match="error 304"):
        get()


@pytest.mark.parametrize("status", [401, 404, 410, 500])
def test_error_of_the_host_is_named(server, get, status):
    server.answer = says(status=status)

    with pytest.raises(FeedRefused, match=f"error {status}"):
        get()


def test_compressed_calendar_is_read(server, get):
    server.answer = says(gzip.compress(b"BEGIN"), Content_Encoding="gzip")

    assert get().body == b"BEGIN"


def test_size_counts_after_decompression(server, get):
    bomb = gzip.compress(b"x" * 200_000_000)
    server.answer = says(bomb, Content_Encoding="gzip")

    with pytest.raises(FeedRefused, match="larger than 5 megabytes"):
        get()


def test_bomb_within_a_bomb_is_no_calendar(server, get):
    bomb = zlib.compress(zlib.compress(b"x" * 100_000_000))
    server.answer = says(bomb, Content_Encoding="deflate, deflate")

    with pytest.raises(FeedRefused, match=r"larger than 5 megabytes|cannot be reached"):
        get()


def test_broken_compression_is_an_error(server, get):
    server.answer = says(b"no gzip", Content_Encoding="gzip")

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


def test_endless_calendar_is_cut(server, get):
    def endless(request):
        request.send_response(200)
        request.end_headers()
        while not server.stop.is_set():
            request.wfile.write(b"x" * 100_000)

    server.answer = endless

    with pytest.raises(FeedRefused, match="larger than 5 megabytes"):
        get()


def test_calendar_that_ends_early_is_an_error(server, get):
    server.answer = says(b"BEGIN", Content_Length="100")

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_host_that_drips_is_cut_off(server, get, start):
    """Each byte comes in time for the socket, and none of them ends."""

    def drip(request):
        request.wfile.write(start)
        while not server.stop.is_set():
            request.wfile.write(b"X")
            time.sleep(0.05)

    server.answer = drip
    began = time.monotonic()

    with pytest.raises(FeedRefused, match="too long to answer"):
        get(seconds=0.5)

    assert time.monotonic() - began < 5


def test_host_that_says_nothing_is_left(server, get, monkeypatch):
    monkeypatch.setattr(connection, "CONNECTING", 0.2)
    server.answer = lambda request: server.stop.wait(10)

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


def test_charset_is_read_from_the_header():
    assert fetching.charset_of('text/calendar; charset="UTF-8"; x=y') == "utf-8"
    assert fetching.charset_of("") == ""
