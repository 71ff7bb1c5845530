from datetime import UTC, date, datetime, time

import pytest
from recurrence import WEEKLY, Recurrence, Rule

from events.models import ChangedDate, EventPage
from events.single_dates import coming, hints, recent

pytestmark = pytest.mark.django_db

TUESDAYS = [date(2027, 3, day) for day in (2, 9, 16, 23)]
AT = datetime(2027, 3, 10, 12, tzinfo=UTC)


def series(*changes, **kwargs):
    """Four Tuesday evenings in March 2027, not saved."""
    event = EventPage(
        start_date=kwargs.get("start_date", TUESDAYS[0]),
        start_time=time(18),
        end_time=time(20),
        time_zone="Europe/Brussels",
        recurrence=Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False),
    )
    event.changed_dates = [ChangedDate(**change) for change in changes]
    return event


def said(dates):
    return [(found.date, found.label, found.note) for found in dates]


def test_dates_are_told_apart_by_the_moment():
    assert [found.day for found in coming(series(), AT, 9, "en")] == TUESDAYS[2:]
    assert [found.day for found in recent(series(), AT, 9, "en")] == TUESDAYS[:2]
    assert [found.day for found in recent(series(), AT, 1, "en")] == [TUESDAYS[1]]


def test_each_date_says_what_became_of_it():
    event = series(
        {"day": TUESDAYS[1], "kind": "changed", "venue": "Music school", "reason": "Storm."},
        {"day": TUESDAYS[2], "kind": "cancelled"},
        {"day": TUESDAYS[3], "kind": "moved", "new_day": date(2027, 3, 24)},
    )

    assert said(recent(event, AT, 1, "en")) == [
        ("Tuesday 9 March 2027", "Changed", "Music school"),
    ]
    assert said(coming(event, AT, 9, "en")) == [
        ("Tuesday 16 March 2027", "Cancelled", ""),
        ("Wednesday 24 March 2027", "Moved", "instead of Tuesday 23 March 2027"),
    ]


def test_series_far_ahead_has_dates_too():
    event = series(start_date=date(2099, 3, 10))

    assert len(coming(event, AT, 9, "en")) == 4


def test_what_does_not_fit_any_more_is_hinted():
    event = series(
        {"day": date(2027, 3, 10), "kind": "cancelled"},
        {"day": TUESDAYS[0], "kind": "moved", "new_day": TUESDAYS[1]},
        {"day": TUESDAYS[2], "kind": "moved", "new_day": date(2027, 3, 17)},
    )

    assert hints(event, "en") == [
        "What was said of Wednesday 10 March 2027 has no effect: the series has no such date.",
        "The series has two dates on Tuesday 9 March 2027 now.",
    ]
