"""The programme of an event by day."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from events.models import EventPage
from events.schedule import Slot
from home import cldr


@dataclass(frozen=True)
class ProgrammeDay:
    heading: str
    items: list

    @property
    def timed(self) -> bool:
        return any(item.start_time for item in self.items)


def programme(event: EventPage, slot: Slot | None, language: str) -> list[ProgrammeDay]:
    """The days have headings if the event lasts several."""
    by_day: dict[int, list] = {}
    for item in event.programme_items.all():
        by_day.setdefault(item.day, []).append(item)
    several = len(by_day) > 1 or max(by_day, default=1) > 1
    return [
        ProgrammeDay(day_heading(number, slot, language) if several else "", in_order(items))
        for number, items in sorted(by_day.items())
    ]


def in_order(items: list) -> list:
    """As the editor ordered them, unless every item has a time."""
    if all(item.start_time for item in items):
        return sorted(items, key=lambda item: item.start_time)
    return items


def day_heading(number: int, slot: Slot | None, language: str) -> str:
    if slot is None:
        return _("Day %(number)s") % {"number": cldr.number(number, language)}
    return cldr.full_date(slot.first_day + timedelta(days=number - 1), language)
