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


@pytest.mark.parametrize(
    "path",
    [
        "",
        "?kind=other&languages=all",
        "past/",
        "2027/03/",
        "2027/03/09/",
        "subscribe/",
        "subscribe/?languages=all",
        "feed.ics",
        "feed/kind/other.ics",
    ],
)
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


@pytest.mark.parametrize("path", ["course/", "course/2027-03-09/", "course/2027-03-09/event.ics"])
def test_number_of_queries_does_not_grow_with_the_dates_of_a_series(
    client, now, make_series, django_assert_max_num_queries, path
):
    make_series(
        {"day": date(2027, 2, 16), "kind": "cancelled"},
        {"day": date(2027, 3, 9), "kind": "changed"},
        start_date=date(2027, 2, 2),
        dates=300,
    )
    warm(client, path)

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(f"/en/events/{path}")


@pytest.mark.parametrize("path", ["", "2027/03/", "2027/03/09/", "subscribe/"])
def test_pages_with_cancelled_dates_need_few_queries(
    client, now, make_series, django_assert_max_num_queries, path
):
    for number in range(10):
        changes = [{"day": date(2027, 3, day), "kind": "cancelled"} for day in (2, 9)]
        make_series(*changes, slug=f"course-{number}")
    warm(client, path)

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(f"/en/events/{path}")
