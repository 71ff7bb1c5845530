"""What django-recurrence does by itself, and must not do to us. Each test names the trap."""

from datetime import UTC, date, datetime, time
from itertools import islice

import pytest
import recurrence
from django.utils import timezone
from recurrence import MONTHLY, WEEKLY, Recurrence, Rule

from events import rule_words, rules
from events.fields import read, tolerant, write
from events.models import EventPage
from events.schedule import slots

pytestmark = pytest.mark.django_db

FIRST = date(2027, 3, 8)


def days(text, first=FIRST, most=4):
    return [day.isoformat() for day in islice(rules.days(tolerant(text), first), most)]


def event(text, **kwargs):
    defaults = {"start_date": FIRST, "start_time": time(18), "time_zone": "Europe/Berlin"}
    return EventPage(recurrence=text, **{**defaults, **kwargs})


def test_start_is_not_stored_in_utc_so_that_summer_time_shifts_nothing():
    made = event(write(Recurrence(rrules=[Rule(WEEKLY, count=5)], include_dtstart=False)))

    found = slots(made, date(2027, 12, 31))

    assert [slot.start.hour for slot in found] == [17, 17, 17, 16, 16]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_dates_do_not_move_with_the_zone_of_whoever_saves_them(zone):
    with timezone.override(zone):
        assert days("EXDATE:20270315T000000Z\nRRULE:FREQ=WEEKLY;COUNT=2") == [
            "2027-03-08",
            "2027-03-22",
        ]


def test_excluded_midnight_removes_an_evening():
    made = event("EXDATE:20270315T000000Z\nRRULE:FREQ=WEEKLY;COUNT=2")

    assert [slot.first_day.day for slot in slots(made, date(2027, 12, 31))] == [8, 22]


def test_until_at_midnight_keeps_its_day():
    made = event("RRULE:FREQ=WEEKLY;UNTIL=20270315T000000Z")

    assert [slot.first_day.day for slot in slots(made, date(2027, 12, 31))] == [8, 15]


def test_rule_is_counted_from_the_event_and_not_from_now():
    assert days("RRULE:FREQ=YEARLY;COUNT=2", date(1999, 5, 1)) == ["1999-05-01", "2000-05-01"]


def test_start_that_does_not_fit_is_no_further_date():
    assert days("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3") == ["2027-03-09", "2027-03-16", "2027-03-23"]


def test_migration_keeps_that_the_start_is_no_date():
    field = EventPage._meta.get_field("recurrence")
    _name, path, _args, _kwargs = field.deconstruct()

    assert path == "events.fields.FloatingRecurrenceField"
    assert (field.include_dtstart, tolerant("").include_dtstart) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=WEEKLY;INTERVAL=0",
        "RRULE:FREQ=YEARLY;BYMONTH=13",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=-55",
        "RDATE:20269999",
        "RRULE:FREQ=WEEKLY;RSCALE=GREGORIAN",
        "RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20270501T000000Z",
        "oops",
    ],
)
def test_text_that_is_no_rule_breaks_nothing_that_reads_it(text):
    assert days(text) == ["2027-03-08"]


@pytest.mark.parametrize(
    "text", ["RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;COUNT=-3", "RRULE:FREQ=DAILY;COUNT=99999999"]
)
def test_rule_that_would_never_end_is_a_problem_in_words(text):
    assert rules.problem(read(text)) is not None


def test_all_dates_of_a_list_are_kept():
    assert days("RDATE:20270310T000000Z,20270312T000000Z") == [
        "2027-03-08",
        "2027-03-10",
        "2027-03-12",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=WEEKLY;\n COUNT=2",
        "RRULE:FREQ=WEEKLY;COU\r\n\tNT=2",
        "rrule:freq=weekly;count=2",
    ],
)
def test_folded_lines_and_small_letters_are_read_whole(text):
    assert days(text) == ["2027-03-08", "2027-03-15"]


@pytest.mark.parametrize("position", [4, 5, -5])
def test_rule_of_the_last_positions_has_words_or_dates_and_no_crash(position):
    rule = Rule(MONTHLY, byday=[recurrence.MO], bysetpos=[position])
    made = event(write(Recurrence(rrules=[rule], include_dtstart=False)))

    assert rule_words.rule(made, "en") != ""


def test_end_of_a_search_is_no_date_of_its_own():
    made = event("RRULE:FREQ=WEEKLY;COUNT=9")

    assert [slot.first_day.day for slot in slots(made, date(2027, 3, 21))] == [8, 15]


def test_rule_of_letters_and_rule_of_code_are_the_same():
    code = Recurrence(
        rrules=[Rule(WEEKLY, until=datetime(2027, 3, 15))],
        exdates=[datetime(2027, 3, 8, tzinfo=UTC)],
        include_dtstart=False,
    )

    assert days(write(code)) == ["2027-03-15"]
