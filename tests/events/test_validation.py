from datetime import date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from recurrence import MONTHLY, Recurrence, Rule

from campaign.models import PlaceIndexPage, PlacePage
from events.models import EventPage

pytestmark = pytest.mark.django_db

DAY = date(2027, 3, 9)
NEVER = Recurrence(rrules=[Rule(MONTHLY, until=datetime(2027, 1, 1))], include_dtstart=False)


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
