import re
from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone, translation
from recurrence import WEEKLY, Recurrence, Rule

from events.fields import read, write
from events.forms.recurrence import RecurrenceFormField, RecurrenceWidget
from events.models import EventPage

TEXT = "RRULE:FREQ=WEEKLY;UNTIL=20261026T000000Z\nEXDATE:20261019T000000Z"

#: As the widget sends it.
NOTHING = dict.fromkeys(RecurrenceWidget().parts, "") | {"weekdays": []}


def cleaned(**parts):
    return RecurrenceFormField(required=False).clean(list((NOTHING | parts).values()))


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
    rule = cleaned(
        frequency="weekly",
        interval="2",
        weekdays=["0", "2"],
        until="2026-12-31",
        added="2027-01-05",
        excluded="2026-12-21",
    )

    assert write(rule) == (
        "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T000000Z;BYDAY=MO,WE\n"
        "RDATE:20270105T000000Z\n"
        "EXDATE:20261221T000000Z"
    )


def test_form_without_a_choice_does_not_repeat():
    assert write(cleaned()) == ""


@pytest.mark.parametrize("text", ["24.12.2026", "24/12/2026", "2026-12-24\r\n", "2026-12-24,"])
def test_form_reads_a_day_as_people_write_it(text):
    assert write(cleaned(frequency="listed", added=text)) == "RDATE:20261224T000000Z"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4",
        "RRULE:FREQ=MONTHLY",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        "RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z;BYDAY=MO,WE\nEXDATE:20261221T000000Z",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=9",
        "RDATE:20270105T000000Z",
    ],
)
def test_form_gives_back_what_it_shows(text):
    field = RecurrenceFormField(required=False)

    shown = ["" if part is None else part for part in field.widget.decompress(read(text))]

    assert write(field.clean(shown)) == text
    assert not field.has_changed(read(text), shown)


@pytest.mark.parametrize(
    "parts",
    [
        {"frequency": "weekly", "interval": "0"},
        {"frequency": "weekly", "interval": "367"},
        {"frequency": "weekly", "until": "soon"},
        {"frequency": "weekly", "until": "2026-12-31", "count": "3"},
        {"frequency": "weekly", "count": "-3"},
        {"frequency": "weekly", "count": "99999999"},
        {"frequency": "weekly", "weekdays": ["9"]},
        {"frequency": "monthly", "position": "2"},
        {"frequency": "hourly"},
        {"frequency": "weekly", "excluded": "tomorrow"},
        {"frequency": "weekly", "excluded": "31.2.2027"},
        {"frequency": "own", "own": "oops"},
        {"frequency": "own", "own": ""},
        {"frequency": "own", "own": "FREQ=SECONDLY"},
        {"frequency": "own", "own": "FREQ=DAILY;INTERVAL=0"},
        {"frequency": "own", "own": "FREQ=YEARLY;BYMONTH=13"},
        {"frequency": "own", "own": "FREQ=MONTHLY;BYDAY=99MO"},
        {"frequency": "own", "own": "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2"},
        {"frequency": "own", "own": "FREQ=WEEKLY;BYHOUR=3"},
        {"frequency": "own", "own": "FREQ=WEEKLY\nRRULE:FREQ=DAILY"},
    ],
)
def test_form_refuses_what_is_no_rule(parts):
    with pytest.raises(ValidationError):
        cleaned(**parts)


@pytest.mark.parametrize(("language", "first"), [("en", "0"), ("he", "6")])
def test_form_shows_the_weekdays_in_the_order_of_the_editors_week(language, first):
    with translation.override(language):
        html = RecurrenceFormField(required=False).widget.render("recurrence", None)

    assert re.search(r'name="recurrence_weekdays"[^>]*value="(\d)"', html)[1] == first


def test_rule_made_in_code_is_written_by_its_letters():
    rule = Recurrence(rrules=[Rule(WEEKLY, until=datetime(2026, 10, 26))], include_dtstart=False)

    assert write(rule) == "RRULE:FREQ=WEEKLY;UNTIL=20261026T000000Z"
