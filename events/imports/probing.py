"""How many dates a rule gives, found out where it can be stopped. Runs in `worker`: no Django here."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import takewhile
from typing import Any

from dateutil import rrule

#: Nothing before is imported.
FIRST_YEAR = 2000
#: Seconds of computing for one event; a usual rule takes thousandths.
COMPUTING = 0.1
#: A calendar with more such rules is an attack: no further rule of it is worked out.
MOST_EXPENSIVE = 10
FREQUENCIES: dict[str, Any] = {
    "DAILY": rrule.DAILY,
    "WEEKLY": rrule.WEEKLY,
    "MONTHLY": rrule.MONTHLY,
    "YEARLY": rrule.YEARLY,
}
NUMBERS = {"BYMONTH": "bymonth", "BYMONTHDAY": "bymonthday", "BYSETPOS": "bysetpos"}
KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", *NUMBERS}
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class TooExpensive(Exception):
    """The rule takes too long to work out."""


class Prober:
    """Works out the rules of one calendar."""

    def __init__(self):
        self.expensive = 0

    def dates(self, event: dict[str, Any], first: date, last: date) -> list[int] | None:
        if event["rules"] and self.expensive >= MOST_EXPENSIVE:
            raise TooExpensive
        try:
            return dates(event, first, last)
        except TooExpensive:
            self.expensive += 1
            raise


def dates(event: dict[str, Any], first: date, last: date) -> list[int] | None:
    """How many the rule gives up to `last`, and how many of them from `first` on. A series that begins
    later is counted as far from its start.

    None without a rule, or for one that is refused by its form, which costs nothing.
    """
    if len(event["rules"]) != 1 or not event["start"]:
        return None
    try:
        with stopped_after(COMPUTING):
            return counted(event["rules"][0], day_of(event["start"]), first, last)
    # By its form: a part that is missing, unknown or no number.
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return None


def counted(rule: dict[str, list], start: date, first: date, last: date) -> list[int] | None:
    if not is_usual(rule) or start.year < FIRST_YEAR:
        return None
    total = coming = 0
    last = max(last, start + (last - first))
    for day in takewhile(lambda day: day <= last, expanded(rule, start)):
        total += 1
        coming += day >= first
    return [total, coming]


def is_usual(rule: dict[str, list]) -> bool:
    interval = int(rule.get("INTERVAL", ["1"])[0])
    return not rule.keys() - KNOWN and rule["FREQ"][0] in FREQUENCIES and 1 <= interval <= 366


def expanded(rule: dict[str, list], start: date) -> Iterator[date]:
    until = rule.get("UNTIL")
    numbers: dict[str, Any] = {
        name: [int(text) for text in rule[part]] for part, name in NUMBERS.items() if part in rule
    }
    found = rrule.rrule(
        FREQUENCIES[rule["FREQ"][0]],
        dtstart=datetime.combine(start, time.min),
        interval=int(rule.get("INTERVAL", ["1"])[0]),
        count=int(rule["COUNT"][0]) if "COUNT" in rule else None,
        until=datetime.combine(day_of(until[0]), time.max) if until else None,
        byweekday=[weekday(text) for text in rule.get("BYDAY", [])] or None,
        **numbers,
    )
    return (moment.date() for moment in found)


def weekday(text: str) -> rrule.weekday:
    return rrule.weekday(WEEKDAYS.index(text[-2:]), int(text[:-2]) if text[:-2] else None)


def day_of(moment: dict[str, str]) -> date:
    return date.fromisoformat((moment.get("on") or moment["at"])[:10])


@contextmanager
def stopped_after(seconds: float):
    def stop(*_arguments):
        raise TooExpensive

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
