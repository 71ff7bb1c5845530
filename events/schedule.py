"""From what the editor wrote to moments.

Rules are expanded in the event's own wall-clock time; the zone is attached last. RFC 5545, 3.3.5:
a time that the clocks skip is read with the offset before the change, a time that comes twice is
the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from events import rules

YEARS_AHEAD = timedelta(days=2 * 366)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Slot:
    """One date of an event. Moments are in UTC, days are local to the event.

    `end` is None when nobody said when it ends; `over` is then the end of the last day. Without
    a time of day (`timed` is False) the slot covers whole days.
    """

    first_day: date
    last_day: date
    timed: bool
    start: datetime
    end: datetime | None
    over: datetime


def horizon(today: date) -> date:
    """The last day for which dates of an endless series are made."""
    return today + YEARS_AHEAD


def slots(event, until: date) -> list[Slot]:
    """All dates of the event up to the day `until`, in order; a single event whatever `until` says.

    Nothing for an event of which the day is not known.
    """
    if not event.is_dated:
        return []
    if not rules.repeats(event.recurrence):
        return [slot(event, event.start_date)]
    wanted = takewhile(lambda day: day <= until, days(event))
    return [slot(event, day) for day in islice(wanted, rules.MOST_DATES)]


def days(event) -> Iterator[date]:
    return rules.days(event.recurrence, event.start_date)


def slot(event, day: date) -> Slot:
    """The date of the event that begins on `day`."""
    length = event.last_date - event.start_date
    last = day + length
    if not event.is_timed:
        return whole_days(day, last, event.zone)
    start = to_utc(datetime.combine(day, event.start_time), event.zone)
    if event.end_time is None:
        return Slot(day, last, True, start, None, end_of(last, event.zone))
    end = to_utc(datetime.combine(last, event.end_time), event.zone)
    if end <= start:
        # The clocks skipped the start, which now lies behind the end: keep the length.
        end = start + nominal_length(event)
    return Slot(day, last_day_of(event, last, length), True, start, end, end)


def whole_days(first: date, last: date, zone: ZoneInfo) -> Slot:
    start = to_utc(datetime.combine(first, time.min), zone)
    over = end_of(last, zone)
    return Slot(first, last, False, start, over, over)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    return to_utc(datetime.combine(day + ONE_DAY, time.min), zone)


def last_day_of(event, last: date, length: timedelta) -> date:
    """An event that ends at midnight has no part of the day that begins then."""
    return last - ONE_DAY if length and event.end_time == time.min else last


def nominal_length(event) -> timedelta:
    start = datetime.combine(event.start_date, event.start_time)
    return datetime.combine(event.last_date, event.end_time) - start


def to_utc(wall_clock: datetime, zone: ZoneInfo) -> datetime:
    return wall_clock.replace(tzinfo=zone, fold=0).astimezone(UTC)
