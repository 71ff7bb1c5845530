from datetime import date

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from campaign.models import PlaceIndexPage, PlacePage
from events.models import EventPage

pytestmark = pytest.mark.django_db

EVENING = {
    "precision": "day",
    "start_date": "2027-03-09",
    "start_time": "18:00",
    "time_zone": "Europe/Brussels",
    "recurrence_frequency": "weekly",
}


@pytest.fixture
def say(now, publisher, index):
    """What the form answers, in plain words."""

    def say(page=index, client=publisher, **values):
        address = reverse("events_editing:typed", args=[page.pk])
        response = client.post(address, {**EVENING, **values})
        assert response.status_code == 200
        return " ".join(strip_tags(response.content.decode()).split())

    return say


def test_rule_and_next_dates_are_said(say):
    assert say(recurrence_count="2", end_time="20:00") == (
        "Every week: Tuesday, 2 times "
        "The next dates Tuesday 9 March 2027, 18:00–20:00 Tuesday 16 March 2027, 18:00–20:00"
    )


def test_endless_series_shows_eight_dates(say):
    text = say()

    assert text.count("2027") == 8
    assert text.endswith("… and so on.")


def test_event_that_does_not_repeat_says_nothing(say):
    assert say(recurrence_frequency="") == ""


def test_series_that_is_over_says_so(say):
    assert say(start_date="2026-03-10", recurrence_count="2").endswith(
        "All dates of this series are over."
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"start_date": ""}, "Give the date, or say that it is to be announced."),
        ({"precision": "month"}, "Only an event with a known first day can be repeated."),
        ({"end_date": "2027-03-08"}, "The event ends before it starts."),
        ({"time_zone": "Nowhere/Known"}, "Nowhere/Known is not one of the available choices."),
        ({"recurrence_until": "2027-03-01"}, "This rule gives no date at all."),
        ({"recurrence_count": "3", "recurrence_until": "2027-04-01"}, "Say either until when"),
        ({"recurrence_interval": "0"}, "The interval must lie between 1 and 366."),
        ({"recurrence_count": "1001"}, "The number of dates must lie between 1 and 1000."),
        (
            {"recurrence_frequency": "daily", "recurrence_until": "2032-01-01"},
            "This rule gives more than 1000 dates. Choose an earlier last day.",
        ),
        ({"recurrence_excluded": "soon"}, "Write each day as 2026-12-24, one a line."),
        ({"recurrence_frequency": "own", "recurrence_own": "x"}, "This rule cannot be read."),
        ({"skip_holidays": "on"}, "Choose the town or district first"),
        ({"place": "999999"}, "Select a valid choice."),
        ({"start_date": "9999-12-31"}, "Check the year."),
        ({"end_date": "9999-12-31"}, "Check the year."),
        ({"start_date": "0001-01-01", "time_zone": "Asia/Tokyo"}, "Check the year."),
        ({"recurrence_added": "0001-01-01"}, "Write each day as 2026-12-24, one a line."),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(say, values, words):
    assert words in say(**values)


def test_pause_on_holidays_is_shown(say, home_page):
    places = home_page.add_child(instance=PlaceIndexPage(title="Places"))
    place = places.add_child(instance=PlacePage(title="Ghent", country="BE"))

    # The first of May, and the Saturday after it.
    text = say(start_date="2027-05-01", place=place.pk, skip_holidays="on", recurrence_count="1")

    assert "Not on public holidays" in text
    assert text.endswith("Saturday 8 May 2027, from 18:00")


def test_changes_of_single_dates_are_shown_and_lost_ones_hinted(say, series):
    for day in (date(2027, 3, 9), date(2027, 3, 10)):
        series.changed_dates.create(day=day, reason="Storm.", locale=series.locale)
    series.save_revision().publish()

    text = say(series, start_date="2027-03-02", recurrence_count="4", end_time="20:00")

    assert "Tuesday 9 March 2027, 18:00–20:00 Cancelled" in text
    assert text.endswith(
        "What was said of Wednesday 10 March 2027 has no effect: the series has no such date."
    )


def test_nothing_is_saved(say, series, again):
    say(series, start_date="2027-04-06")

    live, draft = again(series)
    assert (live.start_date, draft.start_date) == (date(2027, 3, 2), date(2027, 3, 2))
    assert EventPage.objects.count() == 1


def test_only_those_who_may_edit_are_answered(client, staff, index, series):
    locker = staff("lock")
    for page in (index, series):
        address = reverse("events_editing:typed", args=[page.pk])
        assert client.post(address, EVENING).status_code == 302
        assert locker.post(address, EVENING).url == reverse("wagtailadmin_home")


def test_other_pages_and_other_methods_are_refused(publisher, home_page, index):
    assert publisher.get(reverse("events_editing:typed", args=[index.pk])).status_code == 405
    assert publisher.post(reverse("events_editing:typed", args=[home_page.pk])).status_code == 404
