"""The VEVENTs of an event: one for a single event or a simple series and its changed dates, else one a date."""

from datetime import date

from icalendar import Event

from events import schedule
from events.ical import recurrence
from events.ical.component import Context, add_times, common, uid
from events.models import EventPage
from events.schedule import Slot


def vevents(
    event: EventPage, slots: list[Slot], context: Context, kept: list[Slot] | None = None
) -> list[Event]:
    """Nothing for an event without a known day. `kept` are dates by an earlier rule of the series."""
    kept = kept or []
    past = [dated(event, slot, context) for slot in kept]
    if not slots:
        return past
    if not event.repeats:
        return [*past, single(event, slots[0], context)]
    history = {slot.day for slot in slots if kept and slot.day < max(one.day for one in kept)}
    return [*past, *series(event, slots, history, context)]


def single(event: EventPage, slot: Slot, context: Context) -> Event:
    component = common(event, slot, context)
    component.add("uid", uid(event))
    add_times(component, event, slot)
    return component


def dated(event: EventPage, slot: Slot, context: Context) -> Event:
    """A date of a series that stands by itself."""
    component = common(event, slot, context)
    component.add("uid", uid(event, slot.day))
    add_times(component, event, slot)
    return component


def series(
    event: EventPage, slots: list[Slot], history: set[date], context: Context
) -> list[Event]:
    """Programs place a changed date between its neighbours only: one that passes them stands by itself.

    So does `history`, days among dates by an earlier rule: the series begins after them.
    """
    alone = history | passing_neighbours(slots) | at_changes_of_the_clocks(event, slots)
    rest = sorted((slot for slot in slots if slot.day not in alone), key=lambda slot: slot.day)
    found = recurrence.series(event, [slot.day for slot in rest], alone) if rest else None
    if found is None or (event.is_timed and not recurrence.zone_holds(event, slots)):
        return [dated(event, slot, context) for slot in slots]
    return [
        repeated(event, found, rest[0], context),
        *(changed(event, slot, context) for slot in rest if slot.change),
        *(related(dated(event, slot, context), event) for slot in slots if slot.day in alone),
    ]


def repeated(event: EventPage, found: recurrence.Series, first: Slot, context: Context) -> Event:
    """The series as it would be if no date were changed."""
    plain = schedule.slot(event, first.day)
    component = single(event, plain, context)
    component.add("rrule", recurrence.rrule(event, found))
    for day in found.excluded:
        component.add("exdate", recurrence.instance(event, day))
    return component


def changed(event: EventPage, slot: Slot, context: Context) -> Event:
    """Takes the place of one date of the series: RFC 5545, 3.8.4.4."""
    component = single(event, slot, context)
    component.add("recurrence-id", recurrence.instance(event, slot.day))
    return component


def related(component: Event, event: EventPage) -> Event:
    component.add("related-to", uid(event))
    return component


def passing_neighbours(slots: list[Slot]) -> set[date]:
    """Days of moved dates that pass another date of their series or share a day with it."""
    in_order = sorted(slots, key=lambda slot: slot.day)
    found = set()
    for number, slot in enumerate(in_order):
        before = in_order[number - 1] if number else None
        after = in_order[number + 1] if number + 1 < len(in_order) else None
        if slot.change and slot.change.is_moved and not fits(before, slot, after):
            found.add(slot.day)
    return found


def at_changes_of_the_clocks(event: EventPage, slots: list[Slot]) -> set[date]:
    """Days of which the time is read differently, as it is or as the series has it."""
    return {
        slot.day
        for slot in slots
        if recurrence.clocks_change(event, slot)
        or (slot.change and recurrence.clocks_change(event, schedule.slot(event, slot.day)))
    }


def fits(before: Slot | None, slot: Slot, after: Slot | None) -> bool:
    begins = before is None or max(before.day, before.last_day) < slot.first_day
    ends = after is None or slot.last_day < min(after.day, after.first_day)
    return begins and ends


def of_one_date(event: EventPage, slot: Slot, context: Context) -> Event:
    """To import alone: an entry that no program takes for the series."""
    return dated(event, slot, context) if event.repeats else single(event, slot, context)
