"""What was said of single dates of series, for many events at once."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from events.models import ChangedDate, EventPage, Occurrence

Pair = tuple[EventPage, Occurrence | None]


class Key(NamedTuple):
    """A date of an event in one language."""

    event: int
    day: date


def changes(pairs: Iterable[Pair]) -> dict[Key, ChangedDate]:
    """The rows that made these dates other than their series."""
    wanted = {Key(event.pk, row.day) for event, row in pairs if row and event.repeats}
    if not wanted:
        return {}
    rows = ChangedDate.objects.filter(
        event__in={key.event for key in wanted}, day__in={key.day for key in wanted}
    )
    return {Key(row.event_id, row.day): row for row in rows}


def following(pairs: Iterable[Pair]) -> dict[int, Occurrence]:
    """The next date that takes place after each of these that does not, by its primary key."""
    cancelled = [row for event, row in pairs if row and row.cancelled and not event.is_cancelled]
    if not cancelled:
        return {}
    later = Occurrence.objects.filter(
        event_key=OuterRef("event_key"), start__gt=OuterRef("start"), cancelled=False
    ).order_by("start", "pk")
    these = Occurrence.objects.filter(pk__in=[row.pk for row in cancelled])
    rows = Occurrence.objects.filter(pk__in=these.values(next=Subquery(later.values("pk")[:1])))
    found = {}
    for row in cancelled:
        coming = [one for one in rows if one.event_key == row.event_key and one.start > row.start]
        if coming:
            found[row.pk] = min(coming, key=lambda one: one.start)
    return found
