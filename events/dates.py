"""The dates of one event, as its pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from events import schedule
from events.days import either
from events.models import ChangedDate, EventPage, Occurrence
from events.schedule import Slot

#: What was said of single dates, by their day.
Changes = dict[date, ChangedDate]

#: How many dates of a series its page names.
MOST_SHOWN = 12


@dataclass(frozen=True)
class Series:
    """What is not over at a moment, by its start; when all is over, the last date alone."""

    slots: list[Slot]
    #: Whether there are more dates after these.
    goes_on: bool = False

    @property
    def shown(self) -> Slot | None:
        """The next date that takes place; when none does, the next one."""
        first = self.slots[0] if self.slots else None
        return next((slot for slot in self.slots if not slot.cancelled), first)

    @property
    def called_off(self) -> list[Slot]:
        """Cancelled dates before the one that is shown."""
        shown = self.shown
        return [slot for slot in self.slots if slot.cancelled and slot.start < shown.start]

    @property
    def rest(self) -> list[Slot]:
        shown = self.shown
        return [slot for slot in self.slots if slot.start > shown.start]


def published(event: EventPage, changes: Changes, at: datetime) -> Series:
    """From the index: bounded, however many dates the series has."""
    rows = index_of(event).running_or_after(at).order_by("start", "pk")
    if coming := list(rows[: MOST_SHOWN + 1]):
        return Series(slots(coming[:MOST_SHOWN], changes), len(coming) > MOST_SHOWN)
    return Series(slots(index_of(event).order_by("-end", "-start")[:1], changes))


def expanded(event: EventPage, at: datetime) -> Series:
    """From the rule: for a preview, whose dates are in no index."""
    every = schedule.slots(event, schedule.horizon(timezone.localdate(at)))
    coming = [slot for slot in every if slot.over > at] or every[-1:]
    return Series(coming[:MOST_SHOWN], len(coming) > MOST_SHOWN)


def on(event: EventPage, day: date, changes: Changes) -> Slot | None:
    """The date that the series has on this day, wherever it was moved."""
    row = index_of(event).filter(day=day).first()
    return row and row.slot(changes.get(day))


def changed(event: EventPage, changes: Changes, known: Iterable[Slot]) -> list[Slot]:
    """The dates of which something was said alone, the latest first; `known` ones are not looked up."""
    found = {slot.day: slot for slot in known if slot.change}
    if unknown := changes.keys() - found:
        rows = index_of(event).filter(day__in=unknown)
        found |= {row.day: row.slot(changes[row.day]) for row in rows}
    return sorted(found.values(), key=lambda slot: slot.start, reverse=True)


def neighbours(event: EventPage, shown: Slot) -> tuple[Slot | None, Slot | None]:
    """The dates before and after this one."""
    rows = index_of(event)
    before = rows.filter(start__lt=shown.start).order_by("-start", "-pk")
    after = rows.filter(start__gt=shown.start).order_by("start", "pk")
    found = slots(either(before, after), {})
    return (
        next((slot for slot in found if slot.start < shown.start), None),
        next((slot for slot in found if slot.start > shown.start), None),
    )


def index_of(event: EventPage):
    return Occurrence.objects.filter(event_key=event.translation_key)


def changes_of(event: EventPage) -> Changes:
    return {row.day: row for row in event.changed_dates.all()} if event.repeats else {}


def slots(rows: Iterable[Occurrence], changes: Changes) -> list[Slot]:
    return [row.slot(changes.get(row.day)) for row in rows]
