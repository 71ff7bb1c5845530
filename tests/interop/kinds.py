"""The ways to repeat, the kinds of time and the zones that calendars have to tell apart."""

from collections.abc import Callable
from datetime import date, time
from random import Random

import recurrence
from recurrence import DAILY, MONTHLY, WEEKLY, YEARLY, Rule

#: Some change their clocks at night, in spring or in autumn, one at midnight, one never, and of one no
#: VTIMEZONE can say when. None changed its law lately: programs bring data about zones of other years.
ZONES = {
    "Europe/Brussels": "BE",
    "Europe/Athens": "GR",
    "Europe/London": "GB",
    "America/New_York": "US",
    "Australia/Sydney": "AU",
    "America/Santiago": "CL",
    "Asia/Kolkata": "IN",
    "Africa/Cairo": "EG",
}
WEEKDAYS = [
    recurrence.MO,
    recurrence.TU,
    recurrence.WE,
    recurrence.TH,
    recurrence.FR,
    recurrence.SA,
    recurrence.SU,
]


def clock(start: time | None, end: time | None = None, days: int = 0) -> dict:
    return {"start_time": start, "end_time": end, "days": days, "all_day": start is None}


#: The kinds of time that calendars have to tell apart.
CLOCKS = {
    "morning": clock(time(9, 30), time(12)),
    "evening": clock(time(18), time(20)),
    "late": clock(time(23, 15), time(23, 45)),
    "until midnight": clock(time(20), time(0), 1),
    "without an end": clock(time(18, 30)),
    "overnight": clock(time(22), time(2, 30), 1),
    "at night": clock(time(2, 30), time(3, 15)),
    "through the change of the clocks": clock(time(0, 30), time(5)),
    "several days": clock(time(9), time(17), 2),
    "several days without an end": clock(time(9), None, 1),
    "whole day": clock(None),
    "whole days": clock(None, None, 2),
}

#: For each way to repeat: the rule that begins on a day.
PATTERNS: dict[str, Callable[[Random, date], Rule | None]] = {
    "once": lambda random, first: None,
    "daily": lambda random, first: Rule(DAILY, interval=random.choice([1, 1, 2, 3, 4])),
    "weekly": lambda random, first: Rule(WEEKLY, interval=random.choice([1, 1, 2, 3, 4])),
    "on weekdays": lambda random, first: Rule(
        WEEKLY,
        interval=random.choice([1, 1, 2]),
        byday=random.sample(WEEKDAYS, random.randint(2, 5)),
        wkst=random.choice([None, recurrence.MO, recurrence.SU]),
    ),
    "on a weekday of the month": lambda random, first: Rule(
        MONTHLY,
        interval=random.choice([1, 1, 2]),
        byday=[random.choice(WEEKDAYS)(random.choice([1, 2, 3, 4]))],
    ),
    "on the last weekday of the month": lambda random, first: Rule(
        MONTHLY, byday=[random.choice(WEEKDAYS)(-1)]
    ),
    "on a day of the month": lambda random, first: Rule(
        MONTHLY, bymonthday=[random.choice([1, 10, 28, 29, 30, 31])]
    ),
    "yearly": lambda random, first: Rule(YEARLY),
    "on a weekday of the year": lambda random, first: Rule(
        YEARLY, bymonth=[first.month], byday=[random.choice(WEEKDAYS)(random.choice([1, 2, -1]))]
    ),
    "on the last day of the month": lambda random, first: Rule(MONTHLY, bymonthday=[-1]),
    "on the last working day": lambda random, first: Rule(
        MONTHLY, byday=WEEKDAYS[:5], bysetpos=[-1]
    ),
    "every fifth week": lambda random, first: Rule(WEEKLY, interval=5),
    "on listed days": lambda random, first: None,
    "weekly and on listed days": lambda random, first: Rule(WEEKLY),
}
LISTED = {"on listed days", "weekly and on listed days"}
#: Those of which a series for two years would be hundreds of entries, where it goes out as single dates.
DENSE = {"daily", "on weekdays"}
AS_DATES = {
    "overnight",
    "at night",
    "through the change of the clocks",
    "several days",
    "several days without an end",
}
