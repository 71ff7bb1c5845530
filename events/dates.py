"""The dates of one event, as its pages show them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from events import schedule
from events.models import ChangedDate, EventPage, Occurrence
from events.schedule import Slot

#: How many dates of a series its page names.
MOST_SHOWN = 12


@dataclass(frozen=True)
class Series:
    """What is not over at a moment, by its start; when all is over, the last date alone."""

    slots: list[Slot]
    #: How many dates there are of which `slots` names the first.
    total: int

    @property
    def shown(self) -> Slot | None:
        """The next date that takes place; when none does, the next one."""
        return next((slot for slot in self.slots if not slot.cancelled), self.first)

    @property
    def first(self) -> Slot | None:
        return self.slots[0] if self.slots else None

    @property
    def called_off(self) -> list[Slot]:
        """Cancelled dates before the one that is shown."""
        shown = self.shown
        return [slot for slot in self.slots if slot.cancelled and slot.start < shown.start]

    @property
    def rest(self) -> list[Slot]:
        shown = self.shown
        return [slot for slot in self.slots if slot.start > shown.start]


def published(event: EventPage, at: datetime) -> Series:
    """From the index: bounded, however many dates the series has."""
    rows = index_of(event).running_or_after(at).order_by("start", "pk")
    coming = list(rows[:MOST_SHOWN])
    if coming:
        total = rows.count() if len(coming) == MOST_SHOWN else len(coming)
        return Series(slots(event, coming), total)
    latest = list(index_of(event).order_by("-end", "-start")[:1])
    return Series(slots(event, latest), len(latest))


def expanded(event: EventPage, at: datetime) -> Series:
    """From the rule: for a preview, whose dates are in no index."""
    every = schedule.slots(event, schedule.horizon(timezone.localdate(at)))
    coming = [slot for slot in every if slot.over > at] or every[-1:]
    return Series(coming[:MOST_SHOWN], len(coming))


def on(event: EventPage, day: date) -> Slot | None:
    """The date that the series has on this day, wherever it was moved."""
    found = slots(event, index_of(event).filter(day=day))
    return found[0] if found else None


def changed(event: EventPage) -> list[Slot]:
    """The dates of which something was said alone, the latest first."""
    changes = changes_of(event)
    rows = index_of(event).filter(day__in=changes).order_by("-start") if changes else []
    return [row.slot(changes[row.day]) for row in rows]


def before(event: EventPage, shown: Slot) -> Slot | None:
    row = index_of(event).filter(start__lt=shown.start).order_by("-start", "-pk").first()
    return row and row.slot(None)


def after(event: EventPage, shown: Slot) -> Slot | None:
    row = index_of(event).filter(start__gt=shown.start).order_by("start", "pk").first()
    return row and row.slot(None)


def index_of(event: EventPage):
    return Occurrence.objects.filter(event_key=event.translation_key)


def changes_of(event: EventPage) -> dict[date, ChangedDate]:
    return {row.day: row for row in event.changed_dates.all()} if event.repeats else {}


def slots(event: EventPage, rows) -> list[Slot]:
    changes = changes_of(event)
    return [row.slot(changes.get(row.day)) for row in rows]
