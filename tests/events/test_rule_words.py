from datetime import date

import pytest
from django.utils import translation

from events.fields import read
from events.models import EventPage
from events.rule_words import rule


def in_words(text):
    # A Tuesday.
    return rule(EventPage(start_date=date(2027, 3, 9), recurrence=read(text)), "en")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RRULE:FREQ=WEEKLY", "Every week: Tuesday"),
        ("RRULE:FREQ=WEEKLY;BYDAY=TH,MO", "Every week: Monday and Thursday"),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "Every 2 weeks: Saturday"),
        ("RRULE:FREQ=DAILY", "Every day"),
        ("RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4", "Every 3 days"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1WE", ""),
        ("RRULE:FREQ=WEEKLY\nRDATE:20270501T000000Z", ""),
        ("RDATE:20270501T000000Z", ""),
    ],
)
def test_rule_is_said_where_it_is_simple(text, words):
    with translation.override("en"):
        assert in_words(text) == words
