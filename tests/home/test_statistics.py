import pytest
from django.core.management import call_command
from django.db import connection

from tests.factories.campaign import StoryPageFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL looks by itself"),
]


def known_of(table: str) -> list[int]:
    """How many rows SQLite believes the table to have, by each of its indexes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = %s", [table])
        return [int(stat.split()[0]) for (stat,) in cursor.fetchall()]


def test_sizes_of_tables_are_known_after_a_refresh():
    story = StoryPageFactory()
    number = type(story).objects.count()

    call_command("refresh_statistics")

    assert set(known_of("campaign_storypage")) == {number}
