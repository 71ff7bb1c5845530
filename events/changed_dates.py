"""What was said of single dates of series, for many events at once."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import OuterRef, Q, Subquery

from events.models import ChangedDate, EventPage, Occurrence
from home.loading.remembered import keep, memory_now

Pair = tuple[EventPage, Occurrence | None]


class Key(NamedTuple):
    """A date of an event in one language."""

    event: int
    day: date


def changes(pairs: Iterable[Pair]) -> dict[Key, ChangedDate]:
    """The rows that made dates of these events other than their series; they change with the site only."""
    memory = memory_now()
    series = {event.pk for event, row in pairs if row and event.repeats}
    known = {pk: rows for pk in series if (rows := memory.get(changed(pk))) is not None}
    if unknown := series - known.keys():
        found = look_up(unknown)
        keep(memory, {changed(pk): rows for pk, rows in found.items()})
        known |= found
    return {Key(pk, row.day): row for pk, rows in known.items() for row in rows}


def changed(pk: int) -> tuple[str, int]:
    return ("changed dates", pk)


def look_up(pks: set[int]) -> dict[int, list[ChangedDate]]:
    found: dict[int, list[ChangedDate]] = {pk: [] for pk in pks}
    for row in ChangedDate.objects.filter(event__in=pks):
        found[row.event_id].append(row)
    return found


def with_following(pks: set[int]) -> list[Occurrence]:
    """These dates, and for each that is cancelled the next one that takes place."""
    later = Occurrence.objects.filter(
        event_key=OuterRef("event_key"), start__gt=OuterRef("start"), cancelled=False
    ).order_by("start", "pk")
    cancelled = Occurrence.objects.filter(pk__in=pks, cancelled=True)
    following = cancelled.values(next=Subquery(later.values("pk")[:1]))
    return list(Occurrence.objects.filter(Q(pk__in=pks) | Q(pk__in=following)))


def following(row: Occurrence, rows: Iterable[Occurrence]) -> Occurrence | None:
    """The date among `rows` that takes place next after this one, if this one does not."""
    if not row.cancelled:
        return None
    later = (
        one
        for one in rows
        if one.event_key == row.event_key and one.start > row.start and not one.cancelled
    )
    return min(later, key=lambda one: one.start, default=None)
