"""PostgreSQL is away, hangs, or is busy."""

import json
import os
import signal
from contextlib import contextmanager

import pytest

from tests.outages.asking import STAFF, STORY, comes_true, is_ready, replies, see
from tests.servers.family import children

pytestmark = pytest.mark.servers

#: Seconds: for a statement or for silence, and for what is asked while the error is told.
LIMIT = 15.0


@contextmanager
def stopped(site):
    site.cluster.stop(signal.SIGQUIT)
    try:
        yield
    finally:
        site.cluster.start()
        assert comes_true(lambda: is_ready(site.server))


def test_readers_do_not_notice_that_the_database_is_gone(site, server):
    see(server, f"{STORY}/soup/", "/en/", "/en/events/feed.ics")
    # Nobody has asked for it since it changed.
    site.editor.does("publish")

    with stopped(site):
        home = replies(server, "/en/")
        story = replies(server, f"{STORY}/soup/")
        feed = replies(server, "/en/events/feed.ics")

    for found in (home, story, feed):
        assert {reply.status for reply in found} == {200}
        assert all(
            reply.was_kept or reply.cache.endswith(("no-new-answer", "rebuilding"))
            for reply in found
        )
    assert {reply.text.count("<h1>Soup</h1>") for reply in story} == {1}
    assert story[-1].cache.endswith("detail=no-new-answer")


def test_page_that_nobody_has_seen_and_staff_are_told_what_is_away(site, server):
    with stopped(site):
        unseen = server.ask(f"{STORY}/bakery/?page=7")
        staff = server.ask("/cms/", **STAFF)
        ready, alive = server.ask("/readyz"), server.ask("/healthz")

    assert (unseen.status, staff.status) == (503, 503)
    assert "The database cannot be reached." in staff.text
    assert staff.headers["retry-after"] == "30"
    assert (ready.status, alive.status) == (503, 200)
    assert json.loads(ready.text) == {
        "database": "OperationalError",
        "store": "ready",
        "uploads": "ready",
        "disk": "ready",
    }


def test_site_recovers_and_says_what_was_published_next(site, server):
    with stopped(site):
        server.ask("/en/about/")

    site.editor.does("change_settings")

    assert {
        reply.text.count("– Neighbours of Example<") for reply in replies(server, "/en/about/")
    } == {1}
    assert server.ask("/cms/login/").status == 200


def test_database_that_is_locked_lets_nobody_wait_for_long(site, server):
    see(server, f"{STORY}/market/")
    with site.cluster.connect(site.host.environment["POSTGRES_DB"]) as other, other.transaction():
        other.execute("LOCK TABLE wagtailcore_page IN ACCESS EXCLUSIVE MODE")
        unseen = server.ask(f"{STORY}/garden/")
        seen = server.ask(f"{STORY}/market/")

    assert (unseen.status, unseen.seconds < LIMIT) == (503, True)
    assert (seen.status, seen.was_kept, seen.seconds < 1) == (200, True, True)
    assert server.ask(f"{STORY}/garden/").status == 200


@contextmanager
def frozen(site):
    """All its processes: the kernel goes on taking connections, and nobody answers."""
    pids = [site.cluster.process.pid, *children(site.cluster.process.pid)]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
        assert comes_true(lambda: is_ready(site.server))


def test_database_that_hangs_keeps_nobody_from_what_was_seen(site, server):
    see(server, "/en/events/")
    with frozen(site):
        unseen = server.ask("/en/places-nobody-has-seen/")
        seen = replies(server, "/en/events/")

    assert (unseen.status, unseen.seconds < LIMIT) == (503, True)
    assert {(reply.status, reply.seconds < 1) for reply in seen} == {(200, True)}
