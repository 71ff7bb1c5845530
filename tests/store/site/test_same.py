"""What our pages say, and that the store gives it as it is, to each reader as it asks."""

import gzip
from datetime import date

import brotli
import pytest
from django.core.wsgi import get_wsgi_application

from tests.campaign.test_pages import FACTORIES, KINDS
from tests.factories.campaign import ProjectPageFactory, ThemeFactory
from tests.factories.events import ResultsPageFactory
from tests.factories.home import (
    AccessibilityStatementPageFactory,
    ContactPageFactory,
    StandardPageFactory,
    translated,
)
from tests.store.asking import ask
from tests.store.site.visiting import announce, warm

pytestmark = pytest.mark.django_db


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
    project = ProjectPageFactory()
    page = ResultsPageFactory(parent=project, project=project, slug="results")

    same(get_wsgi_application(), store, page.get_url())


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/en/search/", "/sitemap-1.xml", "/robots.txt", "/en"]
)
def test_address_that_is_no_page_is_the_same_from_the_store(home, store, path):
    same(get_wsgi_application(), store, path)


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
