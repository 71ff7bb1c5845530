"""What SQLite alone is spared on a large site."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.search.results import results_for
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL plans otherwise"),
]


def test_new_page_is_indexed_without_reading_all_others():
    story = StoryPageFactory(title="Soup")

    with connection.execute_wrapper(refuse_averages):
        StoryPageFactory(title="Stew", parent=story.get_parent())


def refuse_averages(execute, sql, params, many, context):
    assert "AVG(" not in sql
    return execute(sql, params, many, context)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_that_hold_no_word_are_not_listed(language):
    stories = [StoryPageFactory(title=f"Soup {number}") for number in range(3)]
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
