import json
from datetime import date, datetime, time

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar
from recurrence import WEEKLY, Recurrence, Rule

from events import schedule
from events.models import EventChange, Occurrence

pytestmark = pytest.mark.django_db

WEEKLY_FOR_A_MONTH = Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False)


def test_event_page_shows_the_next_date_of_a_series(client, now, make_event):
    make_event(
        slug="course",
        start_date=date(2027, 2, 18),
        start_time=time(18),
        end_time=time(20),
        recurrence=WEEKLY_FOR_A_MONTH,
    )

    context = client.get("/en/events/course/").context

    assert context["when"] == {
        "day": "4",
        "date": "Thursday 4 March 2027",
        "datetime": "2027-03-04",
        "time": "18:00–20:00 (Central European Time)",
        "kind": "",
        "starts": "2027-03-04T18:00:00+01:00",
        "ends": "2027-03-04T20:00:00+01:00",
        "zone": "Europe/Brussels",
        "locale": "en-GB",
    }
    assert [row["date"] for row in context["more_dates"]] == ["Thursday 11 March 2027"]


def test_event_page_of_a_month_shows_no_day(client, now, make_event):
    make_event(slug="later", start_date=date(2027, 9, 1), precision="month")

    response = client.get("/en/events/later/")

    assert response.context["when"]["date"] == "September 2027"
    assert response.context["structured_data"] is None
    assert "1 September" not in response.content.decode()


def test_event_page_without_a_recorded_day_says_so(client, now, make_event):
    make_event(
        slug="held", start_date=None, precision="unrecorded", registration_url="https://x.eu"
    )

    response = client.get("/en/events/held/")

    assert response.context["when"] == {
        "day": "",
        "date": "The day is not recorded",
        "datetime": "",
        "time": "",
        "kind": "",
    }
    text = response.content.decode()
    assert "This event is over." in text
    assert "https://x.eu" not in text
    assert "text/calendar" not in text


def test_event_that_was_called_off_is_not_called_over(client, now, make_event):
    make_event(slug="off", start_date=date(2027, 2, 1), status="cancelled")

    assert "This event is over." not in client.get("/en/events/off/").content.decode()


def test_event_page_says_the_rule_of_a_series(client, now, make_event):
    make_event(slug="course", start_date=date(2027, 3, 9), recurrence=WEEKLY_FOR_A_MONTH)

    assert "Every week: Tuesday" in client.get("/en/events/course/").content.decode()


def test_event_page_cannot_be_left_through_its_structured_data(client, now, make_event):
    make_event(title="</script><b>", slug="tea")

    assert (
        '"name": "\\u003C/script\\u003E\\u003Cb\\u003E"'
        in client.get("/en/events/tea/").content.decode()
    )


def data_of(response) -> dict:
    document = BeautifulSoup(response.content, "html.parser")
    return json.loads(document.select_one("script[type='application/ld+json']").text)


def test_event_page_reads_the_index_and_expands_no_rule(client, now, make_series, monkeypatch):
    make_series()
    monkeypatch.setattr(schedule, "slots", None)

    assert client.get("/en/events/course/").status_code == 200
    assert client.get("/en/events/course/2027-03-09/").status_code == 200


def test_preview_expands_the_rule(make_series, now):
    event = make_series()
    Occurrence.objects.all().delete()

    response = event.make_preview_request()

    assert "Tuesday 2 March 2027" in response.content.decode()


def test_event_page_passes_over_cancelled_dates_and_says_so(client, now, make_series):
    make_series(
        {"day": date(2027, 3, 2), "kind": "cancelled", "reason": "The teacher is ill."},
        {"day": date(2027, 3, 16), "kind": "moved", "new_day": date(2027, 3, 18)},
    )

    context = client.get("/en/events/course/").context

    assert context["when"]["date"] == "Tuesday 9 March 2027"
    assert [(notice.heading, " ".join(notice.sentences)) for notice in context["notices"]] == [
        ("Tuesday 2 March 2027: Cancelled", "The teacher is ill.")
    ]
    assert [
        (row["date"], row["tag"], " ".join(row["notes"]), row["url"])
        for row in context["more_dates"]
    ][:2] == [
        (
            "Thursday 18 March 2027",
            "Moved",
            "Instead of Tuesday 16 March 2027.",
            "/en/events/course/2027-03-16/",
        ),
        ("Tuesday 23 March 2027", "", "", "/en/events/course/2027-03-23/"),
    ]


def test_event_page_of_a_series_without_a_date_left_strikes_the_cancelled_one(
    client, now, make_series
):
    make_series({"day": date(2027, 3, 2), "kind": "cancelled"}, dates=1)

    response = client.get("/en/events/course/")

    assert (response.context["when"]["date"], response.context["when"]["kind"]) == (
        "Tuesday 2 March 2027",
        "cancelled",
    )
    assert "Add all dates" not in response.content.decode()


def test_event_page_logs_what_changed(client, now, make_series):
    event = make_series(
        {"day": date(2027, 3, 2), "kind": "cancelled"},
        {"day": date(2027, 3, 3), "kind": "cancelled", "reason": "No date of the series."},
        {"day": date(2027, 3, 30), "kind": "changed", "venue": "Music school"},
    )
    event.changes = [EventChange(locale=event.locale, date=date(2027, 2, 1), text="New room.")]
    event.save()

    context = client.get("/en/events/course/").context

    assert [(row.when, " ".join(row.sentences)) for row in context["log"]] == [
        ("1 February 2027", "New room.")
    ]
    assert [(row.when, row.word, " ".join(row.sentences)) for row in context["log_of_dates"]] == [
        ("Tuesday 30 March 2027", "Changed", "Place: Music school."),
        ("Tuesday 2 March 2027", "Cancelled", ""),
    ]


def test_long_series_says_that_it_goes_on(client, now, make_series):
    make_series(dates=40)

    context = client.get("/en/events/course/").context

    assert (len(context["more_dates"]), context["goes_on"]) == (11, True)


def test_date_of_a_series_has_a_page_between_its_neighbours(client, now, make_series):
    make_series({"day": date(2027, 3, 16), "kind": "cancelled"})

    response = client.get("/en/events/course/2027-03-09/")

    context, text = response.context, response.content.decode()
    assert context["when"]["date"] == "Tuesday 9 March 2027"
    assert context["previous"] == {
        "url": "/en/events/course/2027-03-02/",
        "name": "Tuesday 2 March 2027",
        "cancelled": False,
    }
    assert context["following"] == {
        "url": "/en/events/course/2027-03-16/",
        "name": "Tuesday 16 March 2027",
        "cancelled": True,
    }
    assert "<title>Course – Tuesday 9 March 2027</title>" in text
    assert '<link rel="canonical" href="http://ground.example/en/events/course/">' in text
    assert 'href="/en/events/course/2027-03-09/event.ics"' in text


def test_calendar_file_of_a_date_holds_this_date_alone(client, now, make_series):
    make_series()

    response = client.get("/en/events/course/2027-03-09/event.ics")

    (component,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert component["dtstart"].dt.replace(tzinfo=None) == datetime(2027, 3, 9, 18)
    assert "rrule" not in component


def test_cancelled_date_is_not_offered_to_calendars(client, now, make_series):
    make_series({"day": date(2027, 3, 9), "kind": "cancelled", "reason": "Flood."})

    response = client.get("/en/events/course/2027-03-09/")

    assert response.context["when"]["kind"] == "cancelled"
    assert response.context["add_links"] == {}
    assert "Add this date" not in response.content.decode()
    assert data_of(response)["eventStatus"] == "https://schema.org/EventCancelled"


def test_date_with_a_change_shows_its_venue_and_address_to_join(client, now, make_series):
    make_series(
        {
            "day": date(2027, 3, 9),
            "kind": "changed",
            "venue": "Music school",
            "online_url": "https://meet.example/music",
        },
        venue="Hall",
        address="Main street 1",
    )

    response = client.get("/en/events/course/2027-03-09/")

    text = response.content.decode()
    assert ("Hall" in text, "Main street 1" in text) == (False, False)
    assert data_of(response)["location"] == [
        {"@type": "Place", "name": "Music school", "address": ""},
        {"@type": "VirtualLocation", "url": "https://meet.example/music"},
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"working_languages": ["es", "ca"], "interpretation": ["ar", "es"]}, ["es", "ca", "ar"]),
        ({}, None),
    ],
)
def test_search_engines_learn_what_is_spoken_and_not_the_language_of_the_page(
    client, now, make_event, fields, expected
):
    make_event(slug="tea", **fields)

    assert data_of(client.get("/en/events/tea/")).get("inLanguage") == expected


def test_moved_date_is_rescheduled_for_search_engines(client, now, make_series):
    make_series(
        {"day": date(2027, 3, 9), "kind": "moved", "new_day": date(2027, 3, 11)},
    )

    data = data_of(client.get("/en/events/course/2027-03-09/"))

    named = ["eventStatus", "startDate", "previousStartDate", "url", "superEvent"]
    assert {name: data[name] for name in named} == {
        "eventStatus": "https://schema.org/EventRescheduled",
        "startDate": "2027-03-11T18:00:00+01:00",
        "previousStartDate": "2027-03-09T18:00:00+01:00",
        "url": "http://ground.example/en/events/course/2027-03-09/",
        "superEvent": {
            "@type": "EventSeries",
            "name": "Course",
            "url": "http://ground.example/en/events/course/",
        },
    }


@pytest.mark.parametrize("day", ["2027-03-10", "2027-02-30", "2031-03-04", "2027-3-9"])
def test_day_that_is_no_date_of_the_series_is_not_found(client, now, make_series, day):
    make_series()

    assert client.get(f"/en/events/course/{day}/").status_code == 404
    assert client.get(f"/en/events/course/{day}/event.ics").status_code == 404


def test_single_event_has_one_address(client, now, make_event):
    make_event(slug="tea", start_date=date(2027, 3, 9))

    assert client.get("/en/events/tea/2027-03-09/").url == "/en/events/tea/"


def test_time_is_given_to_the_script_that_says_it_on_the_clock_of_the_reader(
    client, now, make_series, make_event
):
    make_series()
    make_event(slug="day", start_date=date(2027, 3, 9), all_day=True)

    timed, whole_day = (
        BeautifulSoup(client.get(f"/en/events/{slug}/").content, "html.parser")
        for slug in ("course", "day")
    )

    time_there = timed.select_one(".when-time time")
    assert (time_there["datetime"], time_there["data-ends"], time_there["data-zone"]) == (
        "2027-03-02T18:00:00+01:00",
        "2027-03-02T20:00:00+01:00",
        "Europe/Brussels",
    )
    assert timed.select_one("[data-yours]").text == ""
    assert whole_day.select_one("[data-yours]") is None
