"""What calendar programs get over HTTP."""

from datetime import date

import pytest
from django.utils import timezone
from icalendar import Calendar
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import Locale, PageViewRestriction

from events import entries, feeds
from events.indexing import reindex
from events.models import CalendarEntry, EventPage
from home.models import Generation
from tests.factories.campaign import ProjectPageFactory
from tests.factories.events import EventPageFactory

pytestmark = pytest.mark.django_db

FEED = "/en/events/feed.ics"
QUERIES = 6


@pytest.fixture(autouse=True)
def generation(db):
    """Every installation has one after its first change."""
    Generation.move()


@pytest.fixture
def italian(home_page, index):
    locale = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(locale).save_revision().publish()
    index.copy_for_translation(locale).save_revision().publish()
    return locale


def test_reader_who_has_the_feed_gets_no_body(client, make_event):
    make_event()
    answer = client.get(FEED)

    response = client.get(FEED, headers={"If-None-Match": answer["ETag"]})

    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize("number", [1, 10])
def test_feed_costs_as_many_queries_for_one_event_as_for_ten(
    client, make_event, django_assert_num_queries, number
):
    for day in range(number):
        make_event(slug=f"tea-{day}", start_date=date(2027, 3, 1 + day))
    client.get("/en/events/")
    entries.make_missing(EventPage.objects.all(), timezone.now())

    with django_assert_num_queries(QUERIES):
        client.get(FEED)


@pytest.mark.parametrize("path", ["event.ics", "2027-03-09/event.ics"])
def test_file_that_has_to_be_made_again_asks_at_most_twelve_times(
    client, make_event, django_assert_max_num_queries, path
):
    rule = Recurrence(rrules=[Rule(WEEKLY, count=3)], include_dtstart=False)
    project = ProjectPageFactory()
    make_event(slug="tea", start_date=date(2027, 3, 9), recurrence=rule, project=project)
    entries.mark_stale()
    client.get("/en/")

    with django_assert_max_num_queries(12):
        assert client.get(f"/en/events/tea/{path}").status_code == 200


def test_feed_may_be_read_by_scripts_of_other_sites_and_is_no_search_result(client, make_event):
    make_event()
    response = client.get(FEED)

    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "public, no-cache"
    assert response.cookies == {}


def test_nothing_but_reading_is_allowed(client, make_event):
    make_event()

    assert client.post(FEED).status_code == 405


def test_broken_feed_that_was_never_read_asks_programs_to_come_back(
    client, make_event, monkeypatch
):
    make_event()
    client.raise_request_exception = False
    monkeypatch.setattr(feeds, "joined_within_bounds", lambda *args: 1 / 0)

    response = client.get(FEED)

    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert "max-age" not in response.get("Cache-Control", "")


def test_event_that_is_not_translated_is_in_the_feed_as_it_is_and_marked(
    client, make_event, italian
):
    make_event(title="Tea")

    assert titles(client.get("/it/events/feed.ics")) == ["[EN] Tea"]


def test_event_in_no_language_of_the_chain_is_in_the_feed_of_its_own_language_only(
    client, index, italian
):
    calendar = index.get_translation(italian)
    event = EventPageFactory(title="Incontro", parent=calendar, locale=italian)
    reindex(event.translation_key, timezone.now())

    assert titles(client.get("/it/events/feed.ics")) == ["Incontro"]
    assert titles(client.get("/en/events/feed.ics")) == []


def test_feed_of_all_languages_has_each_event_once_and_marks_other_languages(
    client, make_event, italian
):
    make_event(title="Tea")
    both = make_event(title="Talk", slug="talk", start_date=date(2027, 3, 10))
    translation = both.copy_for_translation(italian)
    translation.title = "Incontro"
    translation.save_revision().publish()

    found = client.get("/it/events/feed/languages/all.ics")

    assert titles(found) == ["[EN] Tea", "Incontro"]


def test_private_event_is_in_no_feed(client, make_event):
    event = make_event(title="Tea")
    PageViewRestriction.objects.create(page=event, restriction_type=PageViewRestriction.LOGIN)

    assert titles(client.get(FEED)) == []


def test_feed_holds_a_thousand_entries_and_the_oldest_leave_first(client, make_event, monkeypatch):
    monkeypatch.setattr(feeds, "MOST_ENTRIES", 2)
    for day in (9, 10, 11):
        make_event(title=f"On {day}", slug=f"on-{day}", start_date=date(2027, 3, day))

    assert titles(client.get(FEED)) == ["On 10", "On 11"]


def test_feed_stays_below_a_megabyte_and_the_oldest_leave_first(client, make_event):
    for day in (9, 10, 11):
        make_event(title=f"On {day}", slug=f"on-{day}", start_date=date(2027, 3, day))
    CalendarEntry.objects.update(content=b"X-LONG:" + b"x" * 400_000 + b"\r\n")

    assert client.get(FEED).content.count(b"X-LONG") == 2


def test_empty_feed_has_a_component_as_every_calendar_must(client, index):
    calendar = Calendar.from_ical(client.get(FEED).content)

    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_event_without_a_known_day_has_no_file(client, make_event):
    make_event(slug="tea", precision="month")

    assert client.get("/en/events/tea/event.ics").status_code == 404


def titles(response) -> list[str]:
    calendar = Calendar.from_ical(response.content)
    return [str(event["summary"]) for event in calendar.walk("VEVENT")]


def test_unchanged_feed_costs_one_query(client, make_event, django_assert_num_queries):
    make_event(title="Tea")
    answer = client.get(FEED)
    with django_assert_num_queries(1):
        response = client.get(FEED, headers={"If-None-Match": answer["ETag"]})
    assert (response.status_code, response.content) == (304, b"")


def test_deletion_changes_the_validator(client, make_event):
    make_event(slug="tea")
    latest = make_event(slug="talk")
    before = client.get(FEED)
    latest.delete()

    after = client.get(FEED, headers={"If-None-Match": before["ETag"]})

    assert (after.status_code, after["ETag"] == before["ETag"]) == (200, False)
