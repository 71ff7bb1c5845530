"""Single dates of an imported series: RECURRENCE-ID of RFC 5545, 3.8.4.4, as rows of ChangedDate."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from events.imports.places import online_address, venue
from events.imports.refusal import EventRefused
from events.imports.series import day_of
from events.imports.times import Period, Plain, period
from events.models import ChangedDate

Row = dict[str, Any]


@dataclass
class Changes:
    """`left_out` are days that no row can describe; `remarks` say so to staff."""

    rows: list[Row] = field(default_factory=list)
    left_out: set[date] = field(default_factory=set)
    remarks: list[str] = field(default_factory=list)


def changes(master: Plain, overrides: list[Plain], series: Period, today: date) -> Changes:
    """Raises EventRefused where an override means more than its own date."""
    found = Changes()
    if not (master["rules"] or master["added"]):
        return found
    for day, override in sorted(latest_by_day(overrides, series).items()):
        row = row_of(master, override, day, series, today)
        if row is None:
            found.left_out.add(day)
            found.remarks.append(_("The date of %s is too different and is left out.") % day)
        elif set(row) - {"day", "kind"} or row["kind"] == ChangedDate.Kind.CANCELLED:
            found.rows.append(row)
    return found


def latest_by_day(overrides: list[Plain], series: Period) -> dict[date, Plain]:
    """Of several for one day, the one with the highest SEQUENCE."""
    found: dict[date, Plain] = {}
    for override in sorted(overrides, key=lambda override: override["sequence"]):
        if override["range"]:
            raise EventRefused(_("A change of all following dates cannot be read."))
        if override["rules"] or override["added"]:
            raise EventRefused(_("A single date has a rule of its own."))
        found[day_of(override["recurrence_id"], series)] = override
    return found


def row_of(master: Plain, override: Plain, day: date, series: Period, today: date) -> Row | None:
    """Only what differs from the series; None if a row cannot say it."""
    if override["status"].upper() == "CANCELLED":
        return {"day": day, "kind": ChangedDate.Kind.CANCELLED}
    own = period(override, series.zone, today)
    times = times_of(own.start, own.end, series) if own.all_day == series.all_day else None
    if times is None:
        return None
    moved = {"new_day": own.start.date()} if own.start.date() != day else {}
    kind = ChangedDate.Kind.MOVED if moved or times else ChangedDate.Kind.CHANGED
    return {"day": day, "kind": kind, **moved, **times, **words(master, override)}


def times_of(start: datetime, end: datetime | None, series: Period) -> Row | None:
    """A row keeps the length of the series unless it says when it ends."""
    begins = {"start_time": start.time()} if start.time() != series.start.time() else {}
    if end is None or (series.end and end - start == series.end - series.start):
        return begins
    if series.all_day or not fits(start, end, series):
        return None
    return {**begins, "end_time": end.time()}


def fits(start: datetime, end: datetime, series: Period) -> bool:
    """Whether it ends on the day on which dates of the series end."""
    days = (series.end.date() - series.start.date()) if series.end else timedelta(0)
    return end.date() - start.date() == days and (
        end.time() > start.time() or end.time() == time.min
    )


def words(master: Plain, override: Plain) -> Row:
    """What is said otherwise than in the series. Another title is the reason why."""
    said = {
        "venue": (venue(override), venue(master)),
        "online_url": (online_address(override), online_address(master)),
        "reason": (override["title"][:250], master["title"][:250]),
    }
    return {name: own for name, (own, usual) in said.items() if own and own != usual}
