from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from recurrence import WEEKLY, Recurrence, Rule

from events.fields import read, write
from events.forms import RecurrenceFormField
from events.models import EventPage

TEXT = "RRULE:FREQ=WEEKLY;UNTIL=20261026T000000Z\nEXDATE:20261019T000000Z"

#: As the widget sends it: frequency, interval, weekdays, position, until, count, added, excluded, own.
NOTHING = ["", "", [], "", "", "", "", "", ""]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_rule_is_read_and_written_alike_in_every_zone(zone):
    with timezone.override(zone):
        assert write(read(TEXT)) == TEXT


@pytest.mark.django_db
def test_rule_survives_the_database_and_a_revision(make_event):
    event = make_event(start_date=date(2026, 10, 12), recurrence=TEXT)
    event.save_revision()

    assert write(EventPage.objects.get(pk=event.pk).recurrence) == TEXT
    assert write(event.get_latest_revision_as_object().recurrence) == TEXT


@pytest.mark.django_db
def test_row_that_cannot_be_read_counts_as_no_rule(make_event):
    event = make_event()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_eventpage SET recurrence = 'oops'")

    assert not EventPage.objects.get(pk=event.pk).repeats


def test_form_makes_a_rule_of_days():
    value = ["weekly", "2", ["0", "2"], "", "2026-12-31", "", "2027-01-05", "2026-12-21", ""]

    assert write(RecurrenceFormField(required=False).clean(value)) == (
        "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T000000Z;BYDAY=MO,WE\n"
        "RDATE:20270105T000000Z\n"
        "EXDATE:20261221T000000Z"
    )


def test_form_without_a_choice_does_not_repeat():
    assert write(RecurrenceFormField(required=False).clean(NOTHING)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        "RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z;BYDAY=MO,WE\nEXDATE:20261221T000000Z",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=9",
        "RDATE:20270105T000000Z",
    ],
)
def test_form_gives_back_what_it_shows(text):
    field = RecurrenceFormField(required=False)

    shown = field.widget.decompress(read(text))

    assert write(field.clean([part or "" for part in shown])) == text
    assert not field.has_changed(read(text), [part or "" for part in shown])


@pytest.mark.parametrize(
    "changes",
    [
        {0: "weekly", 1: "0"},
        {0: "weekly", 1: "367"},
        {0: "weekly", 4: "soon"},
        {0: "weekly", 4: "2026-12-31", 5: "3"},
        {0: "weekly", 5: "-3"},
        {0: "weekly", 5: "99999999"},
        {0: "weekly", 2: ["9"]},
        {0: "monthly", 3: "2", 2: []},
        {0: "hourly"},
        {0: "weekly", 7: "tomorrow"},
        {0: "own", 8: "oops"},
        {0: "own", 8: ""},
        {0: "own", 8: "FREQ=SECONDLY"},
        {0: "own", 8: "FREQ=DAILY;INTERVAL=0"},
        {0: "own", 8: "FREQ=YEARLY;BYMONTH=13"},
        {0: "own", 8: "FREQ=MONTHLY;BYDAY=99MO"},
        {0: "own", 8: "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2"},
        {0: "own", 8: "FREQ=WEEKLY;BYHOUR=3"},
        {0: "own", 8: "FREQ=WEEKLY\nRRULE:FREQ=DAILY"},
    ],
)
def test_form_refuses_what_is_no_rule(changes):
    value = [changes.get(place, part) for place, part in enumerate(NOTHING)]

    with pytest.raises(ValidationError):
        RecurrenceFormField(required=False).clean(value)


def test_rule_made_in_code_is_written_by_its_letters():
    rule = Recurrence(rrules=[Rule(WEEKLY, until=datetime(2026, 10, 26))], include_dtstart=False)

    assert write(rule) == "RRULE:FREQ=WEEKLY;UNTIL=20261026T000000Z"
