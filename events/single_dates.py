"""The dates of a series one by one, each with what was said of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import schedule, words
from events.models import ChangedDate, EventPage
from events.schedule import Slot
from home import cldr


@dataclass(frozen=True)
class SingleDate:
    """`day` is the day on which the series has it, also when it was moved."""

    day: date
    url: str
    date: str
    time: str
    state: str
    label: str
    note: str
    reason: str
    is_over: bool


def coming(event: EventPage, at: datetime, most: int, language: str) -> list[SingleDate]:
    found = [slot for slot in slots(event, at) if slot.over > at]
    return [single_date(event, slot, at, language) for slot in found[:most]]


def recent(event: EventPage, at: datetime, most: int, language: str) -> list[SingleDate]:
    """The latest that are over, in their order."""
    found = [slot for slot in slots(event, at) if slot.over <= at]
    return [single_date(event, slot, at, language) for slot in found[-most:]]


def slots(event: EventPage, at: datetime) -> list[Slot]:
    """Also of a series that begins beyond the horizon of the index."""
    today = timezone.localdate(at)
    return schedule.slots(event, schedule.horizon(max(today, event.start_date or today)))


def single_date(event: EventPage, slot: Slot, at: datetime, language: str) -> SingleDate:
    state = state_of(slot)
    return SingleDate(
        day=slot.day,
        url=reverse("events_editing:one_date", args=[event.pk, slot.day]) if event.pk else "",
        date=words.date(event, slot.first_day, slot.last_day, language),
        time=words.time(event, slot.start, slot.end, language),
        state=state,
        label=str(LABELS[state]) if state else "",
        note=note(slot, language),
        reason=slot.change.reason if slot.change else "",
        is_over=slot.over <= at,
    )


def state_of(slot: Slot) -> str:
    if slot.change is None:
        return ""
    if slot.cancelled:
        return "cancelled"
    return "moved" if slot.change.is_moved else "changed"


LABELS = {
    "cancelled": gettext_lazy("Cancelled"),
    "moved": gettext_lazy("Moved"),
    "changed": gettext_lazy("Changed"),
}


def note(slot: Slot, language: str) -> str:
    """Where it is, or what it was."""
    if slot.change is None or slot.cancelled:
        return ""
    was = slot.day != slot.first_day and _("instead of %(date)s") % {
        "date": cldr.full_date(slot.day, language)
    }
    return " · ".join(part for part in (was, slot.change.venue) if part)


def hints(event: EventPage, language: str) -> list[str]:
    """What was said of single dates and no longer fits the series; it waits, and blocks nothing."""
    changes = list(event.changed_dates.all())
    lost = without_effect(event, changes)
    doubled = [
        row for row in changes if row not in lost and not row.is_cancelled and taken(event, row)
    ]
    return [
        *(
            _("What was said of %(date)s has no effect: the series has no such date.")
            % {"date": cldr.full_date(row.day, language)}
            for row in lost
        ),
        *(
            _("The series has two dates on %(date)s now.")
            % {"date": cldr.full_date(row.new_day, language)}
            for row in doubled
        ),
    ]


def without_effect(event: EventPage, changes: Iterable[ChangedDate]) -> list[ChangedDate]:
    """Changes of days that the series does not have."""
    changes = list(changes)
    known = days_of(event, {row.day for row in changes})
    return [row for row in changes if row.day not in known]


def taken(event: EventPage, row: ChangedDate) -> bool:
    """Whether the series has another date on the day to which this one is moved."""
    return bool(row.new_day) and row.new_day != row.day and row.new_day in days_left(event, row)


def days_left(event: EventPage, row: ChangedDate) -> set[date]:
    """Where other dates take place, up to the new day of this one."""
    others = {other.day: other for other in event.changed_dates.all() if other.day != row.day}
    gone = {day for day, other in others.items() if other.is_cancelled or other.new_day}
    came = {other.new_day for other in others.values() if other.new_day and not other.is_cancelled}
    return (days_of(event, {row.new_day}) - gone - {row.day}) | came


def days_of(event: EventPage, wanted: set[date]) -> set[date]:
    """The days of the series by its rule, up to the last of those wanted."""
    if not wanted or not event.is_dated or not event.repeats:
        return set()
    last = max(wanted)
    return set(takewhile(lambda day: day <= last, schedule.days(event)))
