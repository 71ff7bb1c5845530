"""What the page of an event shows, at a moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from events import facts, rule_words, schedule, structured_data, subscribe, words
from events.models import EventPage
from home import cldr
from home.localised import link, versions

#: How many further dates of a series are listed.
MORE_DATES = 8


@dataclass(frozen=True)
class ProgrammeDay:
    heading: str
    items: list

    @property
    def timed(self) -> bool:
        return any(item.start_time for item in self.items)


def context(event: EventPage, at: datetime) -> dict:
    language = event.locale.language_code
    slots = schedule.slots(event, schedule.horizon(timezone.localdate(at)))
    shown = next((slot for slot in slots if slot.over > at), slots[-1] if slots else None)
    rest = [slot for slot in slots if shown and slot.start > shown.start]
    return {
        "when": when(event, shown, at, language),
        "slot": shown,
        "is_over": is_over(event, shown, at),
        "more_dates": [slot_words(event, slot, language) for slot in rest[:MORE_DATES]],
        "more_count": len(rest),
        "repeats": event.repeats,
        "rule": rule_words.rule(event, language) if event.repeats else "",
        "facts": facts.facts(event, language),
        "where": words.town(event, language),
        "programme": programme(event, shown, language),
        "changes": changes(event, language),
        "delegations": localised(event.delegations.all(), event),
        "documents": localised(event.documents.all(), event),
        "initiatives": initiatives(event),
        "add_links": add_links(event, shown, language),
        "structured_data": structured_data.event(event, shown, language),
    }


def is_over(event: EventPage, slot: schedule.Slot | None, at: datetime) -> bool:
    if slot is not None:
        return slot.over <= at
    if event.precision == EventPage.Precision.MONTH and event.last_date:
        return event.last_date < timezone.localdate(at).replace(day=1)
    return event.precision == EventPage.Precision.UNRECORDED


def when(
    event: EventPage, slot: schedule.Slot | None, at: datetime, language: str
) -> dict[str, str]:
    """In the shape of templates/components/when.html."""
    if slot is None:
        return {
            "day": "",
            "date": words.date(event, None, None, language),
            "datetime": "",
            "time": words.precision_note(event, over=is_over(event, slot, at)),
            "kind": words.look(event),
        }
    return {
        "day": cldr.number(slot.first_day.day, language),
        "date": words.date(event, slot.first_day, slot.last_day, language),
        "datetime": slot.first_day.isoformat(),
        "time": time_line(event, slot, language),
        "kind": words.look(event),
    }


def add_links(event: EventPage, slot: schedule.Slot | None, language: str) -> dict[str, str]:
    """For single dates only: these programs take no series from a link."""
    if slot is None or event.repeats:
        return {}
    location = words.where(event, language)
    return subscribe.add_links(event.title, slot, event.full_url or "", location)


def time_line(event: EventPage, slot: schedule.Slot, language: str) -> str:
    if event.is_timed:
        return words.time_and_zone(event, slot.start, slot.end, language)
    return _("all day") if event.all_day else _("time to be announced")


def slot_words(event: EventPage, slot: schedule.Slot, language: str) -> dict[str, str]:
    return {
        "datetime": slot.first_day.isoformat(),
        "date": words.date(event, slot.first_day, slot.last_day, language),
        "time": words.time(event, slot.start, slot.end, language),
    }


def programme(event: EventPage, slot, language: str) -> list[ProgrammeDay]:
    """By day; the days have headings if the event lasts several."""
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


def day_heading(number: int, slot, language: str) -> str:
    if slot is None:
        return _("Day %(number)s") % {"number": cldr.number(number, language)}
    return cldr.full_date(slot.first_day + timedelta(days=number - 1), language)


def changes(event: EventPage, language: str) -> list[dict]:
    rows = sorted(event.changes.all(), key=lambda change: change.date, reverse=True)
    return [{"when": cldr.long_date(row.date, language), "text": row.text} for row in rows]


def localised(rows, event: EventPage) -> list:
    rows = list(rows)
    link(rows, event.locale)
    return rows


def initiatives(event: EventPage) -> list[Page]:
    pks = {page.pk for page in event.initiatives.all()}
    found = versions(Page, pks, event.locale).values() if pks else []
    return sorted(found, key=lambda page: page.title)
