"""On a large site, what is found is found as fast as on a small one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from home.search.results import results_for
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.markup import texts

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL ranks by itself"),
]


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
    monkeypatch.setattr("home.search.sqlite.MOST", 2)

    assert titles() == [stories[2].title, stories[1].title]
    assert texts(client.get("/en/search/?q=soup"), '[role="status"]') == []


def test_number_is_said_where_all_were_counted(stories, client):
    assert texts(client.get("/en/search/?q=soup"), '[role="status"]') == ["3 pages found"]


def test_order_of_a_list_is_kept_and_has_no_bound(stories, monkeypatch):
    monkeypatch.setattr("home.search.sqlite.MOST", 2)
    pages = Page.objects.filter(depth__gt=2).order_by("title")

    found = pages.search("soup", order_by_relevance=False)

    assert [page.title for page in found] == sorted(story.title for story in stories)


def test_new_page_is_indexed_without_reading_all_others():
    story = StoryPageFactory(title="Soup")

    with connection.execute_wrapper(refuse_averages):
        StoryPageFactory(title="Stew", parent=story.get_parent())


def refuse_averages(execute, sql, params, many, context):
    assert "AVG(" not in sql
    return execute(sql, params, many, context)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_that_hold_no_word_are_not_listed(stories, language):
    translated(stories[0], "ar")

    with CaptureQueriesContext(connection) as captured:
        assert len(results_for("soup", language)) == 3

    steps = [step for query in captured for step in plan(query["sql"]) if "LIST SUBQUERY" in step]
    assert {step.partition(" LIST ")[0] for step in steps} == {"CORRELATED"}


def plan(sql: str) -> list[str]:
    """The steps that SQLite takes; none for a query without a subquery of pages."""
    if " IN (SELECT" not in sql:
        return []
    with connection.cursor() as cursor:
        return [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
