from datetime import date

import pytest
from django.utils import translation

from campaign.models import PlacePage
from events.fields import read
from events.models import EventPage
from events.rule_words import rule

pytestmark = pytest.mark.django_db

TUESDAY = date(2027, 3, 9)


def in_words(text, language="en", **kwargs):
    kwargs = {"start_date": TUESDAY, "time_zone": "Europe/Brussels", **kwargs}
    with translation.override(language):
        return rule(EventPage(recurrence=read(text), **kwargs), language)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("RRULE:FREQ=DAILY", "Every day"),
        ("RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4", "Every 3 days, 4 times"),
        ("RRULE:FREQ=DAILY;COUNT=1", "Every day, once"),
        ("RRULE:FREQ=WEEKLY", "Every week: Tuesday"),
        ("RRULE:FREQ=WEEKLY;BYDAY=TH,MO", "Every week: Monday and Thursday"),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "Every 2 weeks: Saturday"),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20271231T000000Z",
            "Every week: Tuesday, until Friday 31 December 2027",
        ),
        ("RRULE:FREQ=MONTHLY", "Every month: day 9 of the month"),
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=15,1", "Every month: days 1 and 15 of the month"),
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", "Every month: the last day of the month"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1WE", "Every month: the first Wednesday"),
        ("RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "Every 2 months: the last Friday"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO", "Every month: the first Monday and the third Monday"),
        ("RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "Every month: the second Tuesday"),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "Every month: the last working day",
        ),
        ("RRULE:FREQ=YEARLY", "Every year: 9 March"),
        ("RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=3", "Every 2 years: 9 March, 3 times"),
        ("RRULE:FREQ=YEARLY;BYMONTH=9,3;BYMONTHDAY=1", "Every year: 1 March and 1 September"),
        ("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2TU", "Every year: the second Tuesday (March)"),
        (
            "RRULE:FREQ=WEEKLY\nRDATE:20270501T000000Z\nEXDATE:20270323T000000Z",
            "Every week: Tuesday · Also on 1 May 2027 · Not on 23 March 2027",
        ),
    ],
)
def test_rule_is_a_sentence(text, words):
    assert in_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RDATE:20270501T000000Z", "On these dates: 9 March 2027 and 1 May 2027"),
        (
            "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=2",
            "On these dates: 30 March 2027 and 27 April 2027",
        ),
        ("RRULE:FREQ=MONTHLY;BYDAY=5TU;COUNT=1", "On these dates: 30 March 2027"),
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=-2;COUNT=1", "On these dates: 30 March 2027"),
        ("RRULE:FREQ=YEARLY;BYMONTHDAY=9;COUNT=1", "On these dates: 9 March 2027"),
        ("RRULE:FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=13;COUNT=1", "On these dates: 13 April 2027"),
    ],
)
def test_rule_without_simple_words_is_its_dates(text, words):
    assert in_words(text) == words


def test_long_list_of_dates_ends_with_words():
    words = in_words("RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1")

    assert words.endswith("31 January 2028, 29 February 2028 and further dates")
    assert words.count("202") == 12


def test_week_begins_as_in_the_language():
    text = "RRULE:FREQ=WEEKLY;BYDAY=SU,MO"

    assert in_words(text) == "Every week: Monday and Sunday"
    assert in_words(text, "he").endswith(": יום ראשון ויום שני")


def test_dates_and_weekdays_are_in_the_language():
    words = in_words("RRULE:FREQ=WEEKLY;UNTIL=20271231T000000Z", "it")

    assert "martedì" in words
    assert "venerdì 31 dicembre 2027" in words


def test_pause_on_holidays_is_said_where_they_are_known():
    place = PlacePage(country="BE")
    text = "RRULE:FREQ=WEEKLY"

    assert in_words(text, place=place, skip_holidays=True) == (
        "Every week: Tuesday · Not on public holidays"
    )
    assert in_words(text, skip_holidays=True) == "Every week: Tuesday"
