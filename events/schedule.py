"""From what the editor wrote to moments.

Rules are expanded in the event's own wall-clock time; the zone is attached last. RFC 5545, 3.3.5:
a time that the clocks skip is read with the offset before the change, a time that comes twice is
the first.
"""

from collections import deque
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any
from zoneinfo import ZoneInfo

from events import holidays, rules

YEARS_AHEAD = timedelta(days=2 * 366)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Slot:
    """One date of an event. Moments are in UTC, days are local to the event.

    `day` is its name in the series and stays when the date is moved. `end` is None when nobody said
    when it ends; `over` is then the end of the last day. Without a time of day (`timed` is False) the slot
    covers whole days. `change` is the row of `changed_dates` that made it other than the series.
    """

    day: date
    first_day: date
    last_day: date
    timed: bool
    start: datetime
    end: datetime | None
    over: datetime
    cancelled: bool = False
    change: Any = field(default=None, compare=False)


def horizon(today: date) -> date:
    """The last day for which dates of an endless series are made."""
    return today + YEARS_AHEAD


def slots(event, until: date) -> list[Slot]:
    """All dates of the event up to the day `until`, by their start; a single event whatever `until` says.

    Nothing for an event of which the day is not known.
    """
    if not event.is_dated:
        return []
    if not rules.repeats(event.recurrence):
        return [slot(event, event.start_date)]
    wanted = takewhile(lambda day: day <= until, days(event))
    changes = {row.day: row for row in event.changed_dates.all()}
    latest = deque(wanted, maxlen=rules.MOST_EXPANDED)
    found = [changed(event, day, changes.get(day)) for day in latest]
    return sorted(found, key=lambda found: (found.start, found.day))


def days(event) -> Iterator[date]:
    """The days of a series by its rule, whatever happens to single ones."""
    return rules.days(event.recurrence, event.start_date, skipped(event))


def skipped(event) -> Container[date]:
    """Days on which the rule pauses."""
    country = event.place.country if event.skip_holidays and event.place else ""
    return holidays.public_holidays(country) if country else rules.NONE


def changed(event, day: date, row) -> Slot:
    """The date as the row has it; as the series has it for None."""
    if row is None:
        return slot(event, day)
    if row.is_cancelled:
        return replace(slot(event, day), cancelled=True, change=row)
    if not row.is_moved:
        return replace(slot(event, day), change=row)
    return replace(moved(event, row), day=day, change=row)


def moved(event, row) -> Slot:
    """Keeps the length unless the row says when it ends."""
    day = row.new_day or row.day
    if not event.is_timed:
        return slot(event, day)
    start = datetime.combine(day, row.start_time or event.start_time)
    last = day + days_long(event)
    if row.end_time:
        end = datetime.combine(last, row.end_time)
        return timed(event, start, end if end > start else end + ONE_DAY, last)
    return timed(event, start, start + nominal_length(event) if event.end_time else None, last)


def slot(event, day: date) -> Slot:
    """The date of the event that begins on `day`, as the series has it."""
    last = day + days_long(event)
    if not event.is_timed:
        return whole_days(day, last, event.zone)
    end = datetime.combine(last, event.end_time) if event.end_time else None
    return timed(event, datetime.combine(day, event.start_time), end, last)


def timed(event, start: datetime, end: datetime | None, last: date) -> Slot:
    """From times on the clocks of the event; `last` is its last day where nobody said when it ends."""
    zone, day = event.zone, start.date()
    begins = to_utc(start, zone)
    if end is None:
        return Slot(day, day, last, True, begins, None, end_of(last, zone))
    ends = to_utc(end, zone)
    if ends <= begins:
        # The clocks skipped the start, which now lies behind the end: keep the length.
        ends = begins + (end - start)
    return Slot(day, day, last_day_of(start, end), True, begins, ends, ends)


def whole_days(first: date, last: date, zone: ZoneInfo) -> Slot:
    start = to_utc(datetime.combine(first, time.min), zone)
    over = end_of(last, zone)
    return Slot(first, first, last, False, start, over, over)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    return to_utc(datetime.combine(day + ONE_DAY, time.min), zone)


def last_day_of(start: datetime, end: datetime) -> date:
    """An event that ends at midnight has no part of the day that begins then."""
    at_midnight = end.time() == time.min and end.date() > start.date()
    return end.date() - ONE_DAY if at_midnight else end.date()


def days_long(event) -> timedelta:
    return event.last_date - event.start_date


def nominal_length(event) -> timedelta:
    start = datetime.combine(event.start_date, event.start_time)
    return datetime.combine(event.last_date, event.end_time) - start


def to_utc(wall_clock: datetime, zone: ZoneInfo) -> datetime:
    return wall_clock.replace(tzinfo=zone, fold=0).astimezone(UTC)
