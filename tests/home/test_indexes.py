"""What our migrations add to Wagtail's tables: one of Wagtail's own may make such a table anew, without it."""

import pytest
from django.db import connection
from modelsearch.conf import get_app_config
from wagtail.models import Page

pytestmark = pytest.mark.django_db


def columns_of_index(model, name: str) -> list[str]:
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, model._meta.db_table)
    return found[name]["columns"]


def test_children_are_found_by_depth_and_path():
    assert columns_of_index(Page, "home_page_depth_path") == ["depth", "path"]


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has a table of words")
def test_words_are_found_in_titles_and_bodies_as_one_text():
    entry = get_app_config().get_model("IndexEntry")

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_indexdef('home_search_title_body'::regclass)")
        definition = cursor.fetchone()[0]

    assert definition.partition(" ON ")[2] == (
        f"public.{entry._meta.db_table} USING gin (((title || body)))"
    )
