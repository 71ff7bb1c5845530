"""How often the public pages of the calendar ask the database."""

from datetime import date

import pytest

pytestmark = pytest.mark.django_db

#: For a page that was shown before.
MOST_QUERIES = 12


def warm(client, path):
    """The very first request makes the row of the settings, which is a change of the site."""
    client.get(f"/en/events/{path}")
    client.get(f"/en/events/{path}")


@pytest.mark.parametrize("path", ["tea/", "tea/event.ics"])
def test_event_needs_few_queries(client, now, make_event, django_assert_max_num_queries, path):
    make_event(slug="tea", start_date=date(2027, 3, 9))
    warm(client, path)

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(f"/en/events/{path}")


@pytest.mark.parametrize("path", ["", "past/", "2027/03/", "feed.ics", "feed/kind/other.ics"])
def test_number_of_queries_does_not_grow_with_the_events(
    client, now, make_event, django_assert_max_num_queries, path
):
    def queries():
        warm(client, path)
        with django_assert_max_num_queries(MOST_QUERIES) as captured:
            client.get(f"/en/events/{path}")
        return len(captured)

    make_event(start_date=date(2027, 2, 9))
    make_event(start_date=date(2027, 3, 9))
    few = queries()
    for day in range(10, 14):
        make_event(start_date=date(2027, 2, day))
        make_event(start_date=date(2027, 3, day))

    assert queries() == few
