"""What an event page holds of what a calendar says."""

from datetime import date, time

import pytest
from wagtail.models import Locale

from events import schedule
from events.imports import feed, mapping
from events.imports.pages import holder
from events.models import EventPage
from tests.events.imports.calendars import calendar, event

pytestmark = pytest.mark.django_db

TODAY = date(2027, 3, 1)


def read(*events):
    found = feed.read(calendar(*events), "", TODAY)
    return mapping.reading(found.events, found.refused, "Europe/Brussels", TODAY)


def values(*lines):
    (found,) = read(event(*lines)).events
    return found.values


def when(*lines):
    found = values(*lines)
    names = ("start_date", "start_time", "end_date", "end_time", "time_zone")
    return tuple(found[name] for name in names)


def days(*events):
    """The days on which readers see the event."""
    reading = read(*events)
    assert reading.refused == []
    return [slot.first_day for slot in slots(reading.events[0])]


def slots(found):
    page = EventPage(locale=Locale.get_default())
    return schedule.slots(holder(found.values, page), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART;TZID=Europe/Rome:20270309T180000", (time(18), "Europe/Rome")),
        ("DTSTART;TZID=W. Europe Standard Time:20270309T180000", (time(18), "Europe/Berlin")),
        ('DTSTART;TZID="/x.example/Europe/Rome":20270309T180000', (time(18), "Europe/Rome")),
        ("DTSTART;TZID=CET:20270309T180000", (time(18), "Europe/Brussels")),
        ("DTSTART:20270309T180000", (time(18), "Europe/Brussels")),
        ("DTSTART:20270309T180000Z", (time(19), "Europe/Brussels")),
        ("DTSTART;TZID=Etc/UTC:20270309T180000", (time(19), "Europe/Brussels")),
    ],
)
def test_zone_is_one_that_the_site_knows(start, expected):
    _day, start_time, *_end, zone = when(start)

    assert (start_time, zone) == expected


def test_series_in_utc_does_not_follow_clocks_that_change():
    (found,) = read(event("DTSTART:20270309T180000Z", "RRULE:FREQ=WEEKLY;COUNT=4")).events

    assert {slot.start.hour for slot in slots(found)} == {18}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTEND;TZID=Europe/Rome:20270309T200000"], (None, time(20))),
        (["DTEND;TZID=Europe/Athens:20270309T200000"], (None, time(19))),
        (["DTEND;TZID=Europe/Rome:20270310T020000"], (date(2027, 3, 10), time(2))),
        (["DURATION:PT90M"], (None, time(19, 30))),
        (["DTEND;TZID=Europe/Rome:20270309T180000"], (None, None)),
        ([], (None, None)),
    ],
)
def test_end_is_on_the_same_clocks(lines, expected):
    assert when(*lines)[2:4] == expected


def test_day_of_length_is_a_day_on_the_clocks():
    start = "DTSTART;TZID=Europe/Rome:20270327T180000"

    assert when(start, "DURATION:P1D")[3] == time(18)
    assert when(start, "DURATION:PT25H")[3] == time(20)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (["DTEND;VALUE=DATE:20270312"], date(2027, 3, 11)),
        (["DTEND;VALUE=DATE:20270310"], None),
        (["DTEND;VALUE=DATE:20270309"], None),
        (["DURATION:P3D"], date(2027, 3, 11)),
        ([], None),
    ],
)
def test_whole_days_end_the_day_before(lines, last):
    found = values("DTSTART;VALUE=DATE:20270309", *lines)

    assert (found["all_day"], found["start_time"], found["end_date"]) == (True, None, last)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=WEEKLY;COUNT=3"], [9, 16, 23]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20270323T170000Z"], [9, 16, 23]),
        (["RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Rome:20270316T180000"], [9, 23, 30]),
        (["RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20270316"], [9, 23, 30]),
        (["RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20270320T170000Z"], [9, 16, 20]),
        (["RDATE;TZID=Europe/Rome:20270311T180000,20270312T180000"], [9, 11, 12]),
        (["RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=WE"], [9, 10, 17]),
        (["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=4"], [9, 11, 23, 25]),
        (["RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=1"], [9, 28]),
    ],
)
def test_series_has_the_days_of_the_calendar(lines, expected):
    assert days(event(*lines)) == [date(2027, 3, day) for day in expected]


def test_endless_series_of_ten_years_is_one_event():
    found = values("DTSTART;TZID=Europe/Rome:20170307T180000", "RRULE:FREQ=WEEKLY")

    assert found["start_date"] == date(2017, 3, 7)


def test_series_that_begins_in_three_years_has_dates():
    assert values("DTSTART;TZID=Europe/Rome:20300305T180000", "RRULE:FREQ=WEEKLY")


SERIES = event(
    "RRULE:FREQ=WEEKLY;COUNT=4", "DTEND;TZID=Europe/Rome:20270309T200000", "LOCATION:Town hall"
)


def override(*lines, day="20270316", **kwargs):
    return event(f"RECURRENCE-ID;TZID=Europe/Rome:{day}T180000", *lines, **kwargs)


def start(text, end):
    return [f"DTSTART;TZID=Europe/Rome:{text}", f"DTEND;TZID=Europe/Rome:{end}"]


USUAL = start("20270316T180000", "20270316T200000")
SAME_PLACE = "LOCATION:Town hall"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["STATUS:CANCELLED"], {"kind": "cancelled"}),
        (
            [*start("20270317T180000", "20270317T200000"), SAME_PLACE],
            {"kind": "moved", "new_day": date(2027, 3, 17)},
        ),
        (
            [*start("20270316T190000", "20270316T210000"), SAME_PLACE],
            {"kind": "moved", "start_time": time(19)},
        ),
        (
            [*start("20270316T190000", "20270316T193000"), SAME_PLACE],
            {"kind": "moved", "start_time": time(19), "end_time": time(19, 30)},
        ),
        ([*USUAL, "LOCATION:Library"], {"kind": "changed", "venue": "Library"}),
        (
            [*USUAL, SAME_PLACE, "CONFERENCE:https://meet.example/a"],
            {"kind": "changed", "online_url": "https://meet.example/a"},
        ),
        (
            [*USUAL, SAME_PLACE, "SUMMARY:Tea and songs"],
            {"kind": "changed", "reason": "Tea and songs"},
        ),
    ],
)
def test_single_date_says_only_what_is_other_than_its_series(lines, expected):
    (found,) = read(SERIES, override(*lines)).events

    assert found.values["changed_dates"] == [{"day": date(2027, 3, 16), **expected}]


def test_single_date_as_its_series_has_it_is_no_change():
    (found,) = read(SERIES, override(*USUAL, SAME_PLACE)).events

    assert found.values["changed_dates"] == []


def test_last_word_about_a_single_date_counts():
    first = override("STATUS:CANCELLED", "SEQUENCE:3")
    second = override(*USUAL, "LOCATION:Library", "SEQUENCE:2")

    (found,) = read(SERIES, first, second).events

    assert [row["kind"] for row in found.values["changed_dates"]] == ["cancelled"]


def test_single_date_of_another_length_is_left_out_and_reported():
    longer = override(*start("20270316T180000", "20270318T200000"))

    (found,) = read(SERIES, longer).events

    assert [slot.first_day.day for slot in slots(found)] == [9, 23, 30]
    assert found.remarks == ["The date of 2027-03-16 is too different and is left out."]


def test_single_date_without_its_series_is_an_event():
    (found,) = read(override(*USUAL)).events

    assert (found.values["start_date"], found.values["changed_dates"]) == (date(2027, 3, 16), [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["LOCATION:Town hall\\, room 2"], ("in-person", "Town hall, room 2", "")),
        ([], ("in-person", "", "")),
        (["LOCATION:https://meet.example/a"], ("online", "", "https://meet.example/a")),
        (
            ["LOCATION:Hall", "CONFERENCE;VALUE=URI:https://meet.example/a"],
            ("hybrid", "Hall", "https://meet.example/a"),
        ),
        (["CONFERENCE:tel:+390000"], ("in-person", "", "")),
        (["LOCATION:" + "x" * 300], ("in-person", "x" * 199 + "…", "")),
    ],
)
def test_place_is_where_it_is_or_how_to_join(lines, expected):
    found = values(*lines)

    assert (found["mode"], found["venue"], found["online_url"]) == expected


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("STATUS:CANCELLED", "cancelled"),
        ("STATUS:tentative", "tentative"),
        ("STATUS:CONFIRMED", "confirmed"),
        ("STATUS:PERHAPS", "confirmed"),
    ],
)
def test_status_is_the_calendars(line, status):
    assert values(line)["status"] == status


def test_description_becomes_paragraphs():
    found = values("DESCRIPTION:One & two\\nthree\\n\\nfour")

    assert found["body"][0][1].source == "<p>One &amp; two<br/>three</p><p>four</p>"


def test_kind_is_understood_from_a_site_like_this():
    (found,) = read(event("CATEGORIES:Music,workshop")).events

    assert found.kind == "workshop"


def test_page_of_the_source_is_kept():
    (found,) = read(event("URL:https://vejle.example/tea")).events

    assert found.url == "https://vejle.example/tea"
