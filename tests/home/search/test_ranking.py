"""On a large site, what is found is found as fast as on a small one: on SQLite and on PostgreSQL."""

import pytest
from wagtail.models import Page

from home.search.results import results_for
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories():
    return [StoryPageFactory(title=f"Soup {'soup ' * number}") for number in range(3)]


def titles(number=None) -> list[str]:
    return [result.title for result in results_for("soup", "en", number)]


def test_best_come_first(stories):
    assert titles() == [story.title for story in reversed(stories)]


def test_pages_are_cut_out_of_one_order(stories, monkeypatch):
    monkeypatch.setattr("home.search.results.PAGE_SIZE", 2)

    assert titles(1) + titles(2) == [story.title for story in reversed(stories)]


def test_count_and_page_ask_once_for_all_ranks(stories, django_assert_num_queries):
    found = Page.objects.live().search("soup", operator="and")

    with django_assert_num_queries(2):
        assert (found.count(), len(found[:2])) == (3, 2)


def test_newest_are_ranked_where_there_are_very_many(stories, monkeypatch, client):
    monkeypatch.setattr("home.search.ranking.MOST", 2)

    assert titles() == [stories[2].title, stories[1].title]
    assert texts(client.get("/en/search/?q=soup"), '[role="status"]') == []


def test_newer_pages_in_other_languages_take_no_place(stories, monkeypatch):
    monkeypatch.setattr("home.search.ranking.MOST", 3)
    for story in stories:
        translated(story, "ar")

    assert titles() == [story.title for story in reversed(stories)]


def test_number_is_said_where_all_were_counted(stories, client):
    assert texts(client.get("/en/search/?q=soup"), '[role="status"]') == ["3 pages found"]


def test_order_of_a_list_is_kept_and_has_no_bound(stories, monkeypatch):
    monkeypatch.setattr("home.search.ranking.MOST", 2)
    pages = Page.objects.filter(depth__gt=2).order_by("title")

    found = pages.search("soup", order_by_relevance=False)

    assert [page.title for page in found] == sorted(story.title for story in stories)


def test_nothing_is_found_by_signs_alone(stories):
    assert list(Page.objects.search("-")) == []
    assert list(Page.objects.autocomplete("-")) == []
