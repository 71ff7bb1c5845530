"""A request computes for ever."""

import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException

import pytest

from tests.outages.asking import STAFF, STORY, comes_true, is_ready, replies, see
from tests.servers.family import children, listening
from tests.servers.installation import CRASH_LOOP, WORKERS, installed
from tests.store.processes import served

pytestmark = pytest.mark.servers

#: Seconds. A machine that is busy makes its first page within them.
LIMIT = 8
#: More than the turns of both workers (`store.arrangement`).
MANY = 30


@pytest.fixture(scope="module")
def server(postgresql, tmp_path_factory):
    settings = {
        "DJANGO_SETTINGS_MODULE": "tests.outages.endless",
        "STORE": "disk",
        "REQUEST_SECONDS": str(LIMIT),
    }
    with (
        installed(*postgresql, tmp_path_factory.mktemp, **settings) as (host,),
        served([host.server()], host.editor()) as ((server,), _editor),
    ):
        yield server


def test_request_that_computes_for_ever_is_ended(server):
    stranger, staff = (
        server.ask("/for-ever/in-python/"),
        server.ask("/for-ever/in-python/", **STAFF),
    )

    for reply in (stranger, staff):
        assert (reply.status, reply.headers["retry-after"]) == (503, "30")
        assert "Something broke here." in reply.text
        assert LIMIT <= reply.seconds < LIMIT + 10


def test_turns_of_who_computes_for_ever_are_given_back(server):
    see(server, f"{STORY}/soup/")
    with ThreadPoolExecutor(MANY) as readers:
        asked = [
            readers.submit(server.ask, f"/for-ever/in-python/?{number}") for number in range(MANY)
        ]
        time.sleep(LIMIT / 2)
        seen = replies(server, f"{STORY}/soup/")
    unseen = replies(server, f"{STORY}/market/")

    assert {future.result().status for future in asked} == {503}
    assert {(reply.status, reply.was_kept) for reply in seen} == {(200, True)}
    assert {reply.status for reply in unseen} == {200}
    assert is_ready(server)


def test_process_that_nothing_can_interrupt_is_replaced(server):
    time.sleep(CRASH_LOOP)
    before = set(children(server.process.pid))

    with pytest.raises((OSError, HTTPException)):
        server.ask("/for-ever/in-c/")

    assert comes_true(lambda: len(set(children(server.process.pid)) - before) == 1, 30)
    assert comes_true(lambda: listening(server.port) == WORKERS, 60)
    assert {reply.status for reply in replies(server, f"{STORY}/soup/")} == {200}
    time.sleep(CRASH_LOOP)
