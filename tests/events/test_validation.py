from datetime import date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from recurrence import DAILY, MONTHLY, WEEKLY, Recurrence, Rule

from campaign.models import PlaceIndexPage, PlacePage
from events import validation
from events.models import ChangedDate, EventPage

pytestmark = pytest.mark.django_db

DAY = date(2027, 3, 9)
NEVER = Recurrence(rrules=[Rule(MONTHLY, until=datetime(2027, 1, 1))], include_dtstart=False)

DAILY_FOR_YEARS = Recurrence(
    rrules=[Rule(DAILY, until=datetime(2029, 12, 3))], include_dtstart=False
)
WEEKLY_FOR_EVER = Recurrence(rrules=[Rule(WEEKLY)], include_dtstart=False)


def problems(**kwargs):
    try:
        EventPage(title="Tea", **kwargs).clean()
    except ValidationError as error:
        return error.message_dict
    return {}


@pytest.mark.parametrize(
    "kwargs",
    [
        {"start_date": DAY},
        {"precision": "none"},
        {"precision": "unrecorded"},
        {"precision": "month", "start_date": DAY},
        {
            "start_date": DAY,
            "start_time": time(22),
            "end_date": date(2027, 3, 10),
            "end_time": time(2),
        },
        {"start_date": DAY, "all_day": True, "end_time": time(2)},
        {"start_date": DAY, "recurrence": WEEKLY_FOR_EVER},
        {"start_date": DAY, "skip_holidays": True},
        {"start_date": date(2027, 3, 10), "recurrence": DAILY_FOR_YEARS},
    ],
)
def test_what_is_right_is_accepted(kwargs):
    assert problems(**kwargs) == {}


@pytest.mark.parametrize(
    ("kwargs", "expected"),
    [
        (
            {"start_date": DAY, "slug": "past"},
            {"slug": ["The calendar itself uses this address. Choose another one."]},
        ),
        ({}, {"start_date": ["Give the date, or say that it is to be announced."]}),
        (
            {"start_date": DAY, "end_date": date(2027, 3, 8)},
            {"end_date": ["The event ends before it starts."]},
        ),
        (
            {"start_date": DAY, "start_time": time(20), "end_time": time(19)},
            {
                "end_time": [
                    "The event ends before it starts. If it goes on after midnight, "
                    "give the last day too."
                ]
            },
        ),
        (
            {"start_date": DAY, "end_time": time(19)},
            {"start_time": ["Say when it starts, or leave out when it ends."]},
        ),
        (
            {"start_date": DAY, "time_zone": "Nowhere/Known"},
            {"time_zone": ["Choose a time zone from the list."]},
        ),
        (
            {"precision": "unrecorded", "status": "cancelled"},
            {"precision": ["An event that was called off did not take place."]},
        ),
        (
            {"start_date": DAY, "recurrence": NEVER},
            {"recurrence": ["This rule gives no date at all."]},
        ),
        (
            {"start_date": DAY, "recurrence": DAILY_FOR_YEARS},
            {"recurrence": ["This rule gives more than 1000 dates. Choose an earlier last day."]},
        ),
        (
            {"start_date": DAY, "recurrence": WEEKLY_FOR_EVER, "skip_holidays": True},
            {
                "skip_holidays": [
                    "Choose the town or district first: each country has its holidays."
                ]
            },
        ),
        ({"start_date": date(207, 3, 9)}, {"start_date": ["Check the year."]}),
        ({"start_date": DAY, "end_date": date(9999, 12, 31)}, {"end_date": ["Check the year."]}),
        (
            {"start_date": DAY, "precision": "month", "recurrence": NEVER},
            {"recurrence": ["Only an event with a known first day can be repeated."]},
        ),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(kwargs, expected):
    assert problems(**kwargs) == expected


def test_month_is_stored_as_its_first_day():
    event = EventPage(title="Tea", precision="month", start_date=DAY)
    event.clean()

    assert event.start_date == date(2027, 3, 1)


def test_zone_is_that_of_the_place(home_page):
    places = home_page.add_child(instance=PlaceIndexPage(title="Places"))
    place = places.add_child(
        instance=PlacePage(title="Athens", country="GR", time_zone="Europe/Athens")
    )
    event = EventPage(title="Tea", start_date=DAY, place=place)
    event.clean()

    assert event.time_zone == "Europe/Athens"


def test_event_lasts_a_year_at_most():
    year = {"start_date": DAY, "end_date": date(2028, 3, 8)}

    assert problems(**year) == {}
    assert problems(**year | {"end_date": date(2028, 3, 9)}) == {
        "end_date": [
            "An event lasts a year at most. Check the year, or make one event for each part."
        ]
    }


@pytest.mark.parametrize("slug", ["past", "feed", "subscribe", "to-month"])
def test_addresses_of_the_calendar_are_taken(slug):
    assert problems(start_date=DAY, slug=slug) == {
        "slug": ["The calendar itself uses this address. Choose another one."]
    }


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("BE", {}),
        (
            "IC",
            {"skip_holidays": ["The public holidays of this country are not known here."]},
        ),
    ],
)
def test_pause_needs_a_country_of_which_the_holidays_are_known(home_page, country, expected):
    places = home_page.add_child(instance=PlaceIndexPage(title="Places"))
    place = places.add_child(instance=PlacePage(title="Somewhere", country=country))

    found = problems(start_date=DAY, recurrence=WEEKLY_FOR_EVER, skip_holidays=True, place=place)

    assert found == expected


@pytest.mark.parametrize(
    ("last", "start", "end", "wrong"),
    [
        (None, None, time(17), True),
        (None, time(16), time(17), False),
        (None, time(19), None, False),
        (date(2027, 3, 10), None, time(2), False),
    ],
)
def test_single_date_ends_after_it_begins(last, start, end, wrong):
    event = EventPage(start_date=DAY, start_time=time(18), end_time=time(20), end_date=last)
    row = ChangedDate(day=DAY, kind="moved", start_time=start, end_time=end)

    assert bool(validation.changed_date_errors(event, row)) is wrong
