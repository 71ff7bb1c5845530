"""What our pages say of themselves, and that the store gives them as they are."""

import gzip
from datetime import UTC, date, datetime, time

import brotli
import pytest
from django.contrib.auth import get_user_model
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from events.indexing import reindex
from home.models import SiteSettings
from store.terms import Part
from tests.campaign.test_pages import FACTORIES, KINDS
from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory, ResultsPageFactory
from tests.factories.home import (
    AccessibilityStatementPageFactory,
    ContactPageFactory,
    HomePageFactory,
    StandardPageFactory,
    translated,
)
from tests.store.asking import ask
from tests.store.served import served

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _host(settings):
    settings.ALLOWED_HOSTS = ["ground.example", "testserver"]


@pytest.fixture
def home(db):
    # The row of the settings is made by the first who needs it, and is a change of the site.
    SiteSettings.load()
    return HomePageFactory()


@pytest.fixture
def index(home):
    return EventIndexPageFactory(parent=home)


@pytest.fixture
def story(home):
    """Of which the call to action is chosen: others lead on to the next event, and so depend on events."""
    return StoryPageFactory(slug="soup", title="Soup", action_url="https://partner.example/")


@pytest.fixture
def store():
    return served()


def announce(index, **kwargs):
    event = EventPageFactory(parent=index, **kwargs)
    reindex(event.translation_key, timezone.now())
    return event


def warm(store, *addresses):
    for address in addresses:
        ask(store, address)
        assert ask(store, address).was_kept, address


# The same with and without


def same(application, store, address):
    plain, first, second = ask(application, address), ask(store, address), ask(store, address)
    added = {"etag", "last-modified", "vary", "cache-control", "cache-status", "content-length"}
    without = {name: value for name, value in plain.headers.items() if name not in added}
    for reply in (first, second):
        assert (reply.status, reply.body) == (plain.status, plain.body)
        assert {n: v for n, v in reply.headers.items() if n not in added} == without
    assert second.was_kept


@pytest.mark.parametrize(
    "factory",
    [
        *FACTORIES,
        StandardPageFactory,
        ContactPageFactory,
        AccessibilityStatementPageFactory,
    ],
    ids=[*KINDS, "standardpage", "contactpage", "accessibilitystatementpage"],
)
def test_page_of_each_kind_is_the_same_from_the_store(home, store, factory):
    page = factory(slug="tuesday", title="Tuesday")
    arabic = translated(page, "ar", title="الثلاثاء")

    for version in (page, arabic, page.get_parent()):
        same(get_wsgi_application(), store, version.get_url())


@pytest.mark.parametrize(
    "path",
    [
        "",
        "?kind=other",
        "past/",
        "2027/03/",
        "2027/03/09/",
        "subscribe/",
        "feed.ics",
        "feed/kind/other.ics",
        "tea/",
        "tea/event.ics",
        "nothing/",
        "to-month/",
    ],
)
def test_view_of_the_calendar_is_the_same_from_the_store(index, store, path):
    announce(index, slug="tea", start_date=date(2027, 3, 9))

    same(get_wsgi_application(), store, f"/en/events/{path}")


def test_results_are_the_same_from_the_store(home, store):
    from tests.factories.campaign import ProjectPageFactory

    project = ProjectPageFactory()
    page = ResultsPageFactory(parent=project, project=project, slug="results")

    same(get_wsgi_application(), store, page.get_url())


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/en/search/", "/sitemap-1.xml", "/robots.txt", "/en"]
)
def test_address_that_is_no_page_is_the_same_from_the_store(home, store, path):
    same(get_wsgi_application(), store, path)


# For each reader as it asks


DECODED = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize(
    "path", ["/en/", "/en/events/", "/en/events/feed.ics", "/sitemap-1.xml", "/en/nothing/"]
)
@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_answer_of_each_kind_is_compressed_as_the_reader_accepts(index, store, path, coding):
    announce(index, slug="tea", start_date=date(2027, 3, 9))
    plain = ask(store, path)

    whole, head = (ask(store, path, m, accept_encoding=coding) for m in ("GET", "HEAD"))

    assert "content-encoding" not in plain.headers
    assert whole.headers["content-encoding"] == coding
    assert DECODED[coding](whole.body) == plain.body
    assert int(whole.headers["content-length"]) == len(whole.body) < len(plain.body)
    assert (head.headers, head.body) == (whole.headers, b"")
    assert {plain.headers["vary"], whole.headers["vary"]} == {"Accept-Encoding"}


def test_part_of_a_page_is_the_whole_and_part_of_a_file_is_that_part(story, store):
    page = ask(store, story.get_url(), range="bytes=0-9")
    part = ask(store, "/static/css/site.css", range="bytes=0-9")

    assert (page.status, len(page.body) > 10) == ("200 OK", True)
    assert (part.status, len(part.body), part.cache) == ("206 Partial Content", 10, "")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("page=1&theme=home", {}),
        ("theme=home&kind=&page=1", {}),
        ("theme=home&page=1&utm_source=letter&fbclid=a", {}),
        ("theme=h%6Fme&page=%31", {}),
        ("theme=home&page=1", {"host": "GROUND.example:80"}),
        ("theme=home&page=1", {"accept_language": "ar, el;q=0.5"}),
    ],
)
def test_choice_is_one_answer_however_it_is_asked_for(story, store, query, asked):
    ThemeFactory(slug="home")
    address = story.get_parent().get_url()
    warm(store, f"{address}?theme=home&page=1")

    assert ask(store, f"{address}?{query}", **asked).was_kept


# What is never kept


def test_staff_see_the_page_as_it_is_now(story, store):
    warm(store, story.get_url())
    user = get_user_model().objects.create_superuser("staff", password="x" * 12)
    client = Client()
    client.force_login(user)
    cookie = "; ".join(f"{c.key}={c.value}" for c in client.cookies.values())

    assert ask(store, story.get_url(), cookie=cookie).cache == ""


def test_reader_with_a_cookie_of_another_site_has_the_page_that_all_have(story, store):
    warm(store, story.get_url())

    assert ask(store, story.get_url(), cookie="_ga=GA1.2.3; consent=yes").was_kept
    for name in ("sessionid", "csrftoken", "messages"):
        assert ask(store, story.get_url(), cookie=f"_ga=1; {name}=a").cache == "", name


def test_page_behind_a_password_is_not_kept(story, store):
    PageViewRestriction.objects.create(
        page=story, restriction_type=PageViewRestriction.PASSWORD, password="tuesday"
    )
    replies = [ask(store, story.get_url()) for _reader in range(2)]

    assert ["set-cookie" in reply.headers for reply in replies] == [True, True]
    assert [reply.cache for reply in replies] == ["", ""]


@pytest.mark.parametrize(
    "address",
    [
        "/en/search/?q=soup",
        "/en/stories/?theme=nonsense",
        "/en/stories/?page=99",
        "/en/stories/?unknown=1",
        "/en/stories/soup/?page=1",
    ],
)
def test_query_that_anybody_may_make_up_is_not_kept(story, store, address):
    address = address.replace("/en/stories/", story.get_parent().get_url())
    address = address.replace("soup/?", f"{story.slug}/?")

    assert [ask(store, address).was_kept for _reader in range(3)] == [False] * 3


def test_choice_of_a_filter_is_kept_apart(story, store):
    ThemeFactory(slug="home")

    warm(store, f"{story.get_parent().get_url()}?theme=home&page=1")

    assert {part for part, octets in store.memory.octets.items() if octets} == {Part.CHOICES}


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("2027/03/", Part.PAGES),
        ("2090/01/", Part.CHOICES),
        ("feed.ics", Part.PAGES),
        ("feed/kind/other.ics", Part.CHOICES),
        ("nothing/", Part.ERRORS),
    ],
)
def test_addresses_of_which_there_are_many_are_kept_apart(index, store, path, part):
    announce(index, start_date=date(2027, 3, 9))

    warm(store, f"/en/events/{path}")

    assert {part for part, octets in store.memory.octets.items() if octets} == {part}


def test_made_up_host_is_not_kept(home, store, settings):
    settings.ALLOWED_HOSTS = ["*"]

    assert [ask(store, "/en/", host="a.example").was_kept for _reader in range(2)] == [False] * 2
    warm(store, "/en/")


# Until when


@pytest.fixture
def at(monkeypatch):
    """Sets the moment for the site and the store."""

    def go_to(store, moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        store.clock = moment.timestamp

    return go_to


def test_page_with_events_changes_when_one_begins_and_ends(index, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    announce(
        index,
        slug="tea",
        start_date=date(2027, 3, 9),
        start_time=time(15),
        end_time=time(16),
    )
    warm(store, "/en/events/", "/en/")

    at(store, datetime(2027, 3, 9, 13, 59, 59, tzinfo=UTC))
    assert b"On now" not in ask(store, "/en/events/").body
    assert ask(store, "/en/events/").was_kept
    at(store, datetime(2027, 3, 9, 14, tzinfo=UTC))
    assert b"On now" in ask(store, "/en/events/").body
    at(store, datetime(2027, 3, 9, 15, tzinfo=UTC))
    assert b"On now" not in ask(store, "/en/events/").body


def test_page_with_events_changes_at_midnight_of_the_site(index, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    warm(store, "/en/events/2027/03/")

    at(store, datetime(2027, 3, 9, 22, 59, 59, tzinfo=UTC))
    assert ask(store, "/en/events/2027/03/").was_kept
    at(store, datetime(2027, 3, 9, 23, tzinfo=UTC))
    assert not ask(store, "/en/events/2027/03/").was_kept


def test_page_without_events_does_not_depend_on_the_day(story, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    warm(store, story.get_url())

    at(store, datetime(2027, 3, 10, 9, tzinfo=UTC))

    assert ask(store, story.get_url()).was_kept


# What depends on what


def test_event_that_is_announced_leaves_the_stories(index, story, store):
    StandardPageFactory(slug="about")
    warm(store, story.get_url(), "/en/about/", "/en/events/", "/en/", "/en/events/tea/")

    announce(index, slug="tea", start_date=date(2099, 3, 9))

    kept = [ask(store, address).was_kept for address in (story.get_url(), "/en/about/")]
    made = [ask(store, address) for address in ("/en/events/", "/en/", "/en/events/tea/")]
    assert kept == [True, True]
    assert [reply.was_kept for reply in made] == [False, False, False]
    assert made[2].status == "200 OK"


def test_event_that_a_story_links_to_changes_the_story(
    index, story, store, django_capture_on_commit_callbacks
):
    event = announce(index, slug="tea", start_date=date(2099, 3, 9))
    story.body = [("paragraph", RichText(f'<p><a linktype="page" id="{event.pk}">Tea</a></p>'))]
    with django_capture_on_commit_callbacks(execute=True):
        story.save_revision().publish()  # Wagtail notes the link after the transaction.
    warm(store, story.get_url())

    event.slug = "coffee"
    event.save_revision().publish()

    assert b"/en/events/coffee/" in ask(store, story.get_url()).body


def test_story_that_leads_on_to_the_next_event_follows_it(index, home, store):
    story = StoryPageFactory(slug="choir", theme=ThemeFactory())
    warm(store, story.get_url())

    announce(index, slug="tea", title="Tea for all", start_date=date(2099, 3, 9), theme=story.theme)

    assert b"Tea for all" in ask(store, story.get_url()).body


def test_draft_changes_nothing(story, store):
    warm(store, story.get_url())

    story.title = "Stew"
    story.save_revision()

    assert ask(store, story.get_url()).was_kept


def test_redirect_changes_what_is_not_there(home, store):
    warm(store, "/en/old/")

    Redirect.add_redirect("/en/old/", "/en/")

    assert ask(store, "/en/old/").status.startswith("301")


# While something is broken


def test_story_that_was_taken_down_is_not_the_last_answer(story, store, monkeypatch):
    warm(store, story.get_url(), "/en/")
    story.unpublish()
    monkeypatch.setattr("home.views.route", lambda *args: 1 / 0)

    assert ask(store, story.get_url()).status == "500 Internal Server Error"
