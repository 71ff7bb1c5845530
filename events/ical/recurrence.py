"""Rules that every calendar program reads alike; whatever goes beyond them is published as single dates."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

import recurrence

from events import rules, schedule
from events.ical import timezone

FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
INTERVALS = range(1, 5)
POSITIONS = {1, 2, 3, 4, -1}
#: Programs disagree about times that the clocks skip or repeat, which they do at night.
NIGHT = time(4)
#: Before a change of the clocks and after it, times come twice or are skipped.
TURNED = timedelta(hours=1)
#: Google reads no more of them.
MOST_EXCLUDED = 80
#: In a calendar an endless series goes on after the last date that was made of it.
GOES_ON = timedelta(days=400)


@dataclass(frozen=True)
class Series:
    """RRULE without its end, the days that it would give too many, and the last day if there is one."""

    parts: dict
    excluded: list[date]
    last: date | None


def series(event, days: list[date], detached: Collection[date] = ()) -> Series | None:
    """The event as one repeated entry; None if dates are safer.

    `days` are those of the series in order, as far as they were made. `detached` are days that the rule gives
    and that go out by themselves.
    """
    value = event.recurrence
    if value.rdates or not value.rrules or rules.problem(value) or not is_simple_time(event):
        return None
    rule = value.rrules[0]
    parts = simple_parts(rule, days[0])
    if parts is None:
        return None
    last = last_day(event, detached) if rule.count or rule.until else None
    excluded = excluded_days(event, days, last, detached)
    return Series(parts, excluded, last) if len(excluded) <= MOST_EXCLUDED else None


def excluded_days(
    event, days: list[date], last: date | None, detached: Collection[date]
) -> list[date]:
    """Those that the rule gives from the first day on, and that are not dates of the series."""
    listed = {rules.wall_date(moment) for moment in event.recurrence.exdates} | set(detached)
    skipped, real = schedule.skipped(event), set(days)
    end = last or max([days[-1] + GOES_ON, *listed])
    return [
        day
        for day in days_between(event.recurrence.rrules[0], event.start_date, days[0], end)
        # As long as they were made, a day that is missing is one too: it is as an earlier rule had it.
        if day in listed or day in skipped or (day <= days[-1] and day not in real)
    ]


def is_simple_time(event) -> bool:
    if not event.is_timed:
        return True
    slot = schedule.slot(event, event.start_date)
    return event.start_time >= NIGHT and slot.last_day == slot.first_day


def simple_parts(rule: recurrence.Rule, first: date) -> dict | None:
    if rule.interval not in INTERVALS or rules.values(rule, "bysetpos"):
        return None
    by = by_parts(rule, first)
    if by is None:
        return None
    parts = {"FREQ": FREQUENCIES[rule.freq]}
    if rule.interval > 1:
        parts["INTERVAL"] = rule.interval
    if rule.wkst:
        parts["WKST"] = WEEKDAYS[recurrence.to_weekday(rule.wkst).number]
    return {**parts, **by}


def by_parts(rule: recurrence.Rule, first: date) -> dict | None:
    days = [recurrence.to_weekday(day) for day in rules.values(rule, "byday")]
    month_days = [int(day) for day in rules.values(rule, "bymonthday")]
    if rule.freq == recurrence.DAILY:
        return {}
    if rule.freq == recurrence.WEEKLY:
        if any(day.index for day in days):
            return None
        return {"BYDAY": [WEEKDAYS[day.number] for day in days] or [WEEKDAYS[first.weekday()]]}
    in_month = by_position(days, month_days, first)
    if rule.freq == recurrence.MONTHLY or in_month is None:
        return in_month
    months = [int(month) for month in rules.values(rule, "bymonth")] or [first.month]
    if len(months) > 1 or not 1 <= in_month.get("BYMONTHDAY", 1) <= 28:
        return None
    return {"BYMONTH": months[0], **in_month}


def by_position(days: list, month_days: list[int], first: date) -> dict | None:
    if days:
        single = len(days) == 1 and days[0].index in POSITIONS and not month_days
        return {"BYDAY": f"{days[0].index}{WEEKDAYS[days[0].number]}"} if single else None
    if len(month_days) > 1:
        return None
    day = month_days[0] if month_days else first.day
    return {"BYMONTHDAY": day} if day > 0 else None


def last_day(event, detached: Collection[date]) -> date | None:
    days = islice(schedule.days(event), rules.MOST_EXPANDED)
    return max((day for day in days if day not in detached), default=None)


def days_between(rule: recurrence.Rule, start: date, first: date, last: date) -> Iterator[date]:
    """Days of the rule from `first` to `last`, exclusions not applied."""
    for day in rules.rule_days(rule, start):
        if day > last:
            return
        if day >= first:
            yield day


def rrule(event, found: Series) -> dict:
    """With UNTIL instead of COUNT: it counts no dates that are left out. RFC 5545, 3.3.10: in UTC."""
    if found.last is None:
        return found.parts
    until = schedule.slot(event, found.last).start if event.is_timed else found.last
    return {**found.parts, "UNTIL": until}


def zone_holds(event, slots: list[schedule.Slot]) -> bool:
    """Whether the rule of the zone that we publish is true for all dates."""
    key = event.zone.key
    if timezone.vtimezone(key) is None:
        return False
    return all(timezone.holds(key, moment) for slot in slots for moment in (slot.start, slot.over))


def clocks_change(event, slot: schedule.Slot) -> bool:
    """Whether the zone does so during the date or an hour from it: programs read such times differently."""
    if not slot.timed:
        return False
    begins, ends = slot.start - TURNED, (slot.end or slot.start) + TURNED
    return begins.astimezone(event.zone).utcoffset() != ends.astimezone(event.zone).utcoffset()


def instance(event, day: date) -> date | datetime:
    """EXDATE or RECURRENCE-ID, in the form of the start."""
    if not event.is_timed:
        return day
    return datetime.combine(day, event.start_time, event.zone)
