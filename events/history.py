"""Dates of a series that have taken place stay as they were, whatever becomes of its rule.

A date has taken place if it stood in the index before it was over. A date that was entered afterwards, as in a
series that began before it was published, follows the rule as long as nothing of the series has taken place.
"""

from collections.abc import Container, Iterable, Mapping
from datetime import date, datetime

from events.models import Occurrence, PublishedSchedule

Rows = Iterable[Occurrence]


def of(rows: Rows, at: datetime, known: PublishedSchedule | None) -> dict[date, Occurrence]:
    """What of these rows may not change any more, by day. A single event has no history."""
    if known is None or not known.is_series:
        return {row.day: row for row in rows if row.kept}
    return {row.day: row for row in rows if has_taken_place(row, at)}


def remaining(rows: Rows, at: datetime) -> list[Occurrence]:
    """What stays while the event is not published, for the day on which it is again."""
    return [keep(row) for row in rows if has_taken_place(row, at)]


def has_taken_place(row: Occurrence, at: datetime) -> bool:
    return row.end <= at and (row.kept or row.listed_at < row.end)


def combined(
    wanted: Rows,
    rows: Mapping[date, Occurrence],
    past: Mapping[date, Occurrence],
    since: datetime | None,
    changed: Container[date],
) -> list[Occurrence]:
    """The dates of the present rule, which holds from `since` on, and the history before it.

    What was said of a single date (`changed`) is meant for that date, and holds for one in the past too.
    """
    found = {
        row.day: row
        for row in wanted
        if since is None or row.end > since or row.day in changed or is_same(row, rows.get(row.day))
    }
    for day, row in past.items():
        if day not in changed and not is_same(row, found.get(day)):
            found[day] = keep(row)
    return list(found.values())


def is_same(one: Occurrence, other: Occurrence | None) -> bool:
    """Whether it is the same time."""
    return other is not None and (one.start, one.end) == (other.start, other.end)


def keep(row: Occurrence) -> Occurrence:
    kept = Occurrence(**{field.attname: getattr(row, field.attname) for field in row._meta.fields})
    kept.kept = True
    return kept
