"""Redis is away, hangs, comes back empty or with what it knew before; and the database is away as well."""

import os
import signal
from contextlib import contextmanager

import pytest
from redis import Redis

from store import in_redis
from tests.outages.asking import STAFF, STORY, comes_true, is_ready, replies, see

pytestmark = pytest.mark.servers


@contextmanager
def stopped(site):
    site.redis.stop()
    try:
        yield
    finally:
        site.redis.start()
        assert comes_true(lambda: is_ready(site.server))


def name_the_site(site, name):
    site.editor.does(f"name_the_site {name}")


def names(server) -> set[str]:
    """What the next requests say, in both workers."""
    said = [reply.text for reply in replies(server, "/en/about/")]
    return {text.partition("<title>")[2].partition("</title>")[0].strip()[-5:] for text in said}


def test_site_is_right_while_redis_is_away_and_afterwards(site, server):
    name_the_site(site, "First")
    assert names(server) == {"First"}
    with stopped(site):
        assert names(server) == {"First"}
        name_the_site(site, "Other")
        assert names(server) == {"Other"}
        ready = server.ask("/readyz")
        assert (ready.status, '"store": "Unreachable"' in ready.text) == (503, True)
        assert '"database": "ready"' in ready.text
        assert server.ask("/cms/login/").status == 200
    assert names(server) == {"Other"}
    name_the_site(site, "Third")
    assert names(server) == {"Third"}


def test_redis_that_comes_back_with_what_it_knew_before_is_not_believed(site, server):
    name_the_site(site, "First")
    assert names(server) == {"First"}
    site.redis.save()
    site.redis.stop()
    try:
        assert names(server) == {"First"}
        name_the_site(site, "Other")
    finally:
        site.redis.start()

    assert names(server) == {"Other"}
    assert comes_true(lambda: is_ready(server))
    assert names(server) == {"Other"}


def test_redis_that_was_emptied_is_filled_again(site, server):
    name_the_site(site, "First")
    assert names(server) == {"First"}
    redis = Redis.from_url(site.redis.url)
    redis.flushall()

    assert names(server) == {"First"}
    assert comes_true(lambda: redis.exists(in_redis.MARKS) == 1)
    name_the_site(site, "Other")
    assert names(server) == {"Other"}


def test_redis_that_hangs_keeps_nobody_waiting(site, server):
    see(server, "/en/about/", "/en/events/")
    os.kill(site.redis.process.pid, signal.SIGSTOP)
    try:
        seen = replies(server, "/en/events/")
    finally:
        os.kill(site.redis.process.pid, signal.SIGCONT)
        assert comes_true(lambda: is_ready(server))

    assert {(reply.status, reply.seconds < 5) for reply in seen} == {(200, True)}


def test_readers_do_not_notice_that_both_are_away(site, server):
    see(server, "/en/", f"{STORY}/soup/")
    site.cluster.stop(signal.SIGQUIT)
    try:
        with stopped(site):
            seen = [*replies(server, "/en/"), *replies(server, f"{STORY}/soup/")]
            unseen = server.ask("/en/nobody-has-seen-it/")
            staff = server.ask("/cms/", **STAFF)
            ready = server.ask("/readyz")
            alive = server.ask("/healthz")
            site.cluster.start()
    finally:
        if site.cluster.process.poll() is not None:
            site.cluster.start()

    assert {reply.status for reply in seen} == {200}
    assert {reply.cache.rpartition("=")[2] for reply in seen} == {"no-new-answer"}
    assert (unseen.status, staff.status, ready.status, alive.status) == (503, 503, 503, 200)
    assert '"database": "OperationalError", "store": "Unreachable"' in ready.text
    name_the_site(site, "After")
    assert names(server) == {"After"}
