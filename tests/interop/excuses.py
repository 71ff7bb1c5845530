"""Mistakes of programs that are known and not ours. Nothing else is excused."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.interop.comparing import Wrong
from tests.interop.publishing import moment


@dataclass(frozen=True)
class Excuse:
    """`explains` is true of what the program gets wrong because of `what`, and of nothing else."""

    program: str
    what: str
    evidence: str
    explains: Callable[..., bool]


def excuse_for(wrong: Wrong) -> Excuse | None:
    """`explains` is asked of a date that the program lists and our pages do not, or the other way round."""
    return next(
        (one for one in DATES if one.program == wrong.program and one.explains(wrong)), None
    )


def excuse_for_text(program: str, entered: str, read: str) -> Excuse | None:
    """`explains` is asked of what was entered and what the program reads."""
    return next(
        (one for one in TEXTS if one.program == program and one.explains(entered, read)), None
    )


def is_first_date_of_changed_series(wrong: Wrong) -> bool:
    """The first date as the series had it, or the change of it that stands no later."""
    series, *changes = wrong.entries or [{}]
    first = [one for one in changes if one["recurrence-id"].dt == series["dtstart"].dt]
    if not first:
        return False
    plain, changed = text_of(series["dtstart"].dt), text_of(first[0]["dtstart"].dt)
    return wrong.date.start == plain if wrong.extra else wrong.date.start == changed <= plain


def is_between_end_and_moved_last_date(wrong: Wrong) -> bool:
    """A date that the rule gives after its UNTIL, and before the last date that was moved there."""
    series, *changes = wrong.entries or [{}]
    until = series.get("rrule", {}).get("UNTIL")
    if not (until and changes and wrong.extra):
        return False
    return (
        text_of(until[0]) < wrong.date.start <= max(text_of(one["dtstart"].dt) for one in changes)
    )


def is_short_by_the_change_of_clocks(wrong: Wrong) -> bool:
    """A date over several days in which the reader's clocks go back; as long as another one in hours."""
    if wrong.shown is None or not wrong.date.covers_days:
        return False
    zone = ZoneInfo(wrong.zone)
    start, end = map(date.fromisoformat, wrong.date[:2])
    last = end if wrong.extra else end - timedelta(days=1)
    usual = min(
        hours(*map(date.fromisoformat, one[:2]), zone)
        for one in wrong.shown.dates
        if one.covers_days
    )
    return last > start and hours(start, last + timedelta(days=1), zone) > usual


def is_excluded_at_a_time_that_comes_twice(wrong: Wrong) -> bool:
    """A date that is left out of its series, at a change of the clocks of the event."""
    if not (wrong.extra and wrong.entries and "exdate" in wrong.entries[0]):
        return False
    excluded = wrong.entries[0]["exdate"]
    moments = [
        one.dt
        for line in (excluded if isinstance(excluded, list) else [excluded])
        for one in line.dts
        if isinstance(one.dt, datetime)
    ]
    return any(
        wrong.date.start == text_of(moment) != text_of(moment.replace(fold=1)) for moment in moments
    )


def hours(start: date, end: date, zone: ZoneInfo) -> float:
    begins, ends = (datetime.combine(day, time.min, zone).timestamp() for day in (start, end))
    return (ends - begins) / 3600


def text_of(value: date) -> str:
    return moment(value) if isinstance(value, datetime) else f"{value}"


DATES = [
    Excuse(
        "sabre/vobject",
        "The first date of a series is listed as the series has it although an entry changes it.",
        "Debian has 2.1.7, whose RecurrenceIterator looks for changes only in next() and begins before it. "
        "Its successor in 4.x, Recur/EventIterator.php, calls next() in rewind() and is right.",
        is_first_date_of_changed_series,
    ),
    Excuse(
        "sabre/vobject",
        "A rule is followed beyond its UNTIL up to a last date that was moved to later.",
        "2.1.7, RecurrenceIterator::valid(): after UNTIL every date is valid while a changed one is to come. "
        "Its successor in 4.x keeps the two apart.",
        is_between_end_and_moved_last_date,
    ),
    Excuse(
        "node-ical",
        "A date that is left out is listed if its time comes twice that day.",
        "0.27.2: its rule gives the first of the two moments, as RFC 5545, 3.3.5 has it; its EXDATE means the "
        "second. Only in zones that change at midnight, as Chile, and shortly before it.",
        is_excluded_at_a_time_that_comes_twice,
    ),
    Excuse(
        "KCalendarCore",
        "A date of a series of whole days ends a day too early if the reader's clocks go back in it.",
        "5.103, OccurrenceIterator::Private::occurrenceEnd() adds the length of the first date in seconds; "
        "still so in the sources of version 6.",
        is_short_by_the_change_of_clocks,
    ),
]

TEXTS = [
    Excuse(
        "node-ical",
        "A backslash before an n comes back as a backslash and a line break.",
        "0.27.2, lib/ical-parser-utils.js: escapes of line breaks are replaced before those of backslashes.",
        lambda entered, read: read == re.sub(r"\\[nN]", "\\\\\n", entered) != entered,
    ),
]
