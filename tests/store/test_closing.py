"""What the application answers is closed (PEP 3333), whoever reads it."""

import pytest

from tests.store.asking import ask
from tests.store.conftest import PAGE, PAGES_CHANGED


class Film:
    """A stream that counts how often it is closed."""

    closed = 0

    def __iter__(self):
        yield PAGE.encode()

    def close(self):
        self.closed += 1


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("status", "kind"),
    [("200 OK", "video/mp4"), ("200 OK", "text/html"), ("503 Busy", "text/html")],
)
def test_answer_of_the_application_is_closed_once_however_it_was_asked_for(
    make_store, method, status, kind
):
    film, headers = Film(), [("Content-Type", kind), ("Content-Length", str(len(PAGE)))]

    def showing(environ, start_response):
        start_response(status, headers)
        return film

    reply = ask(make_store(application=showing), "/film", method)

    assert (reply.status, reply.body) == (status, PAGE.encode() if method == "GET" else b"")
    assert film.closed == 1


def test_failure_that_nobody_sees_is_closed_too(store, marks):
    film = Film()

    def failing(environ, start_response):
        start_response("500 Error", [("Content-Length", "5000000")])
        return film

    ask(store, "/en/")
    marks.octets, store.application = PAGES_CHANGED, failing

    assert ask(store, "/en/").body == PAGE.encode()
    assert film.closed == 1
