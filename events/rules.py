"""Rules of recurrence as calendar days: which are accepted and which days they give.

Everything here is naive: a day is a day on the wall clock of the event. Zones come in `schedule`.
"""

import heapq
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, date, datetime, time
from itertools import islice

import recurrence
from dateutil import rrule
from django.utils.translation import gettext as _

#: A course of lessons has tens of dates; this only bounds mistakes.
MOST_DATES = 1000
#: An endless rule that began long ago keeps its latest dates: ten years of days.
MOST_EXPANDED = 4000
MOST_INTERVAL = 366
MOST_LISTED = 500
NONE: frozenset[date] = frozenset()
#: Others are slips of the finger, and moments in them cannot be told in every zone.
YEARS = range(1900, 2201)

#: The parts that each frequency may have. Others cost seconds to expand.
PARTS = {
    recurrence.DAILY: set(),
    recurrence.WEEKLY: {"byday"},
    recurrence.MONTHLY: {"byday", "bymonthday", "bysetpos"},
    recurrence.YEARLY: {"bymonth", "byday", "bymonthday", "bysetpos"},
}
#: Highest number, in either direction, that a part may hold.
HIGHEST = {"bymonth": 12, "bymonthday": 31, "bysetpos": 5}


def repeats(value: recurrence.Recurrence) -> bool:
    return bool(value.rrules or value.rdates)


def problem(value: recurrence.Recurrence) -> str | None:
    """What is wrong with the rule, in plain words, or None."""
    if value.exrules:
        return _("Rules that exclude dates are not supported. List the dates to leave out.")
    if len(value.rrules) > 1:
        return _("Only one rule can be used.")
    if max(len(value.rdates), len(value.exdates)) > MOST_LISTED:
        return _("Too many dates are listed.")
    return next((message for rule in value.rrules if (message := rule_problem(rule))), None)


def rule_problem(rule: recurrence.Rule) -> str | None:
    if rule.freq not in PARTS:
        return _("An event can repeat by day, week, month or year, not more often.")
    if not 1 <= rule.interval <= MOST_INTERVAL:
        return _("The interval must lie between 1 and %d.") % MOST_INTERVAL
    if rule.count is not None and not 1 <= rule.count <= MOST_DATES:
        return _("The number of dates must lie between 1 and %d.") % MOST_DATES
    used = {name for name in recurrence.Rule.byparams if values(rule, name)}
    if used - PARTS[rule.freq]:
        return _("This rule is not supported. Choose a simpler one, or list the dates.")
    if any(not in_range(name, number) for name in used for number in values(rule, name)):
        return _("A number in this rule is out of range.")
    return None


def values(rule: recurrence.Rule, name: str) -> list:
    value = getattr(rule, name)
    if value is None:
        return []
    return list(value) if isinstance(value, Iterable) else [value]


def in_range(name: str, value) -> bool:
    if name == "byday":
        return -5 <= (recurrence.to_weekday(value).index or 0) <= 5
    number = int(value)
    lowest = 1 if name == "bymonth" else -HIGHEST[name]
    return number != 0 and lowest <= number <= HIGHEST[name]


def days(
    value: recurrence.Recurrence, first: date, skipped: Container[date] = NONE
) -> Iterator[date]:
    """The days of a series searched from `first`, in order; without end if the rule has none.

    UNTIL includes its day. COUNT counts the days that remain after exclusions and without the `skipped` ones,
    on which the rule gives nothing but a listed day stays. Without a usable rule: `first` and the listed days.
    """
    excluded = {wall_date(moment) for moment in value.exdates}
    listed = sorted({wall_date(moment) for moment in value.rdates} - excluded)
    if problem(value) or not value.rrules:
        ruled: Iterator[date] = iter([first] if first not in excluded else [])
    else:
        rule = value.rrules[0]
        kept = (day for day in rule_days(rule, first) if day not in excluded and day not in skipped)
        ruled = islice(kept, rule.count)
    return unique(heapq.merge(ruled, listed))


def rule_days(rule: recurrence.Rule, first: date) -> Iterator[date]:
    """The days of the rule alone, its COUNT not applied."""
    until = rule.until and datetime.combine(wall_date(rule.until), time.max)
    expanded = rrule.rrule(
        # django-recurrence and dateutil number the frequencies alike.
        rule.freq,
        dtstart=datetime.combine(first, time.min),
        interval=rule.interval,
        wkst=rule.wkst,
        until=until,
        bymonth=values(rule, "bymonth") or None,
        bymonthday=values(rule, "bymonthday") or None,
        bysetpos=values(rule, "bysetpos") or None,
        byweekday=[weekday(day) for day in values(rule, "byday")] or None,
    )
    return (moment.date() for moment in expanded)


def weekday(value) -> rrule.weekday:
    day = recurrence.to_weekday(value)
    return rrule.weekday(day.number, day.index or None)


def wall_date(moment: date) -> date:
    """The letters of the date: the field stores midnights in UTC that mean days."""
    if not isinstance(moment, datetime):
        return moment
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date()


def unique(ordered: Iterable[date]) -> Iterator[date]:
    previous = None
    for day in ordered:
        if day != previous:
            yield day
        previous = day
