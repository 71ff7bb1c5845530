"""Calendar files, for programs that may never ask again after one fault: on disk, and across restarts."""

from datetime import date

import pytest
from django.utils import timezone
from icalendar import Calendar

from events import entries
from events.indexing import reindex
from home.loading import remembered
from home.models import Generation, SiteSettings
from store.disk import Disk
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import HomePageFactory
from tests.store.asking import ask
from tests.store.served import served

pytestmark = pytest.mark.django_db

FEED = "/en/events/feed.ics"
VALIDATORS = [("if_none_match", "etag"), ("if_modified_since", "last-modified")]


@pytest.fixture(autouse=True)
def _host(settings):
    settings.ALLOWED_HOSTS = ["ground.example", "testserver"]


@pytest.fixture
def index(db):
    # The row of the settings is made by the first who needs it, and is a change of the site.
    SiteSettings.load()
    return EventIndexPageFactory(parent=HomePageFactory())


@pytest.fixture
def start(tmp_path):
    """A process that is started: it remembers nothing, and has the disk of those before it."""

    def started(release="release"):
        remembered._latest = remembered._latest_frame = (None, {})
        return served(Disk(tmp_path, release, 10_000_000))

    return started


@pytest.fixture
def broken(monkeypatch):
    """Call it, and from then on no feed can be made."""
    return lambda: monkeypatch.setattr("events.feeds.joined_within_bounds", lambda *args: 1 / 0)


def announce(index, **kwargs):
    event = EventPageFactory(parent=index, **{"start_date": date(2099, 3, 9), **kwargs})
    reindex(event.translation_key, timezone.now())
    return event


def titles(reply) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(reply.body).walk("VEVENT")]


def validators(reply) -> list[str]:
    return [reply.headers[name] for _asked, name in VALIDATORS]


# Across a restart


@pytest.mark.parametrize("release", ["release", "next"])
@pytest.mark.parametrize("change", [lambda: None, entries.mark_stale, Generation.move])
def test_feed_that_says_the_same_is_the_same_after_a_restart(index, start, release, change):
    announce(index, slug="tea", title="Tea")
    before = ask(start(), FEED)
    change()

    after = ask(start(release), FEED)

    assert (after.status, after.body) == ("200 OK", before.body)
    assert validators(after) == validators(before)


@pytest.mark.parametrize(("asked", "validator"), VALIDATORS)
def test_process_that_starts_answers_who_has_the_feed_without_making_it(
    index, start, broken, asked, validator, django_assert_num_queries
):
    """One query, which here stands for the file of the marks."""
    announce(index, slug="tea", title="Tea")
    known = ask(start(), FEED).headers[validator]
    store = start()
    broken()

    with django_assert_num_queries(1):
        reply = ask(store, FEED, **{asked: known})

    assert (reply.status, reply.body) == ("304 Not Modified", b"")


@pytest.mark.parametrize(("asked", "validator"), VALIDATORS)
def test_who_has_the_feed_gets_no_body_after_a_change_that_it_does_not_show(
    index, start, asked, validator
):
    announce(index, slug="tea", title="Tea")
    known = ask(start(), FEED).headers[validator]
    Generation.move()

    assert ask(start(), FEED, **{asked: known}).status == "304 Not Modified"


def test_deletion_changes_the_validators_and_last_modified_never_goes_back(index, start):
    """The latest of what is left was changed before what is gone."""
    announce(index, slug="tea", title="Tea")
    latest = announce(index, slug="talk", start_date=date(2099, 3, 10))
    before = ask(start(), FEED)
    latest.delete()

    known = dict(zip(["if_none_match", "if_modified_since"], validators(before), strict=True))
    after = ask(start(), FEED, **known)

    assert (after.status, titles(after)) == ("200 OK", ["Tea"])
    assert after.headers["last-modified"] > before.headers["last-modified"]


def test_feed_that_says_again_what_it_said_before_is_newer(index, start):
    """Who asks by the moment alone has what was said in between."""
    announce(index, slug="tea", title="Tea")
    first = ask(start(), FEED)
    talk = announce(index, slug="talk")
    between = ask(start(), FEED)
    talk.delete()

    again = ask(start(), FEED, if_modified_since=between.headers["last-modified"])

    assert (again.status, again.body) == ("200 OK", first.body)
    stamps = [reply.headers["last-modified"] for reply in (first, between, again)]
    assert stamps == sorted(set(stamps))


# While something is broken


@pytest.mark.parametrize("release", ["release", "next"])
def test_broken_feed_answers_what_it_answered_before_and_says_so(index, start, broken, release):
    announce(index, slug="tea", title="Tea")
    before = ask(start(), FEED)
    Generation.move()
    broken()
    store = start(release)

    after = ask(store, FEED)
    unchanged = ask(store, FEED, if_none_match=before.headers["etag"])

    assert (after.status, after.body) == ("200 OK", before.body)
    assert validators(after) == validators(before)
    assert after.cache.startswith("store; hit; ttl=-")
    assert after.cache.endswith("detail=no-new-answer")
    assert unchanged.status == "304 Not Modified"


def test_feed_that_breaks_after_a_take_down_shows_nothing_of_it_and_asks_to_come_back(
    index, start, broken
):
    announce(index, slug="tea", title="Tea")
    event = announce(index, slug="talk", title="Talk of somebody")
    known = ask(start(), FEED)
    assert b"Talk of somebody" in known.body
    event.unpublish()
    broken()
    store = start()

    replies = [ask(store, FEED), ask(store, FEED, if_none_match=known.headers["etag"])]

    assert [reply.status for reply in replies] == ["503 Service Unavailable"] * 2
    assert {reply.headers["retry-after"] for reply in replies} == {"30"}
    assert not any(b"Talk of somebody" in reply.body for reply in replies)


def test_feed_is_itself_again_when_what_was_broken_is_mended(index, start, monkeypatch):
    announce(index, slug="tea", title="Tea")
    store = start()
    ask(store, FEED)
    announce(index, slug="talk")
    with monkeypatch.context() as patch:
        patch.setattr("events.feeds.joined_within_bounds", lambda *args: 1 / 0)
        ask(store, FEED)
    store.clock = lambda: timezone.now().timestamp() + 6

    assert len(titles(ask(store, FEED))) == 2


def test_full_disk_keeps_no_feed_and_breaks_none(index, start, monkeypatch, caplog):
    announce(index, slug="tea", title="Tea")

    def full(*args, **kwargs):
        raise OSError("No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    replies = [ask(start(), FEED) for _process in range(2)]

    assert [titles(reply) for reply in replies] == [["Tea"]] * 2
    assert [reply.was_kept for reply in replies] == [False] * 2
    assert "cannot be kept" in caplog.text
