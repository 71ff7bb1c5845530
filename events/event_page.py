"""What the page of an event shows, at a moment."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from events import dates, facts, notices, programme, rule_words, structured_data, subscribe, words
from events.dates import Changes, Series
from events.imports.provenance import provenance
from events.models import EventPage
from events.schedule import Slot
from home import cldr
from home.localised import link, versions


def context(event: EventPage, series: Series, changes: Changes, at: datetime) -> dict[str, Any]:
    language, shown = event.locale.language_code, series.shown
    concerned = [*series.called_off, *([shown] if shown else [])]
    log = notices.log(event, language)
    changed = dates.changed(event, changes, series.slots)
    return {
        **about(event, shown, at, language),
        "notices": notices.notices(event, concerned, log, language),
        "more_dates": [date_words(event, slot, language) for slot in series.rest],
        "goes_on": series.goes_on,
        "rule": rule_words.rule(event, language) if event.repeats else "",
        "calendar_file_url": event.calendar_file_url,
        "add_links": {} if event.repeats else add_links(event, shown, language),
        "log": log,
        "log_of_dates": [notices.change_of_date(event, slot, language) for slot in changed],
        "structured_data": structured_data.event(event, shown, language),
    }


def about(event: EventPage, slot: Slot | None, at: datetime, language: str) -> dict[str, Any]:
    """What the page of the event and that of one date have in common."""
    return {
        "when": when(event, slot, at, language),
        "slot": slot,
        "is_over": is_over(event, slot, at),
        "repeats": event.repeats,
        "facts": facts.facts(event, language),
        "where": words.town(event, language),
        "country": words.country(event, language),
        "programme": programme.programme(event, slot, language),
        "delegations": localised(event.delegations.all(), event),
        "documents": localised(event.documents.all(), event),
        "initiatives": initiatives(event),
        "share_url": event.full_url,
        "provenance": provenance(event),
    }


def is_over(event: EventPage, slot: Slot | None, at: datetime) -> bool:
    if slot is not None:
        return slot.over <= at
    if event.precision == EventPage.Precision.MONTH and event.last_date:
        return event.last_date < timezone.localdate(at).replace(day=1)
    return event.precision == EventPage.Precision.UNRECORDED


def when(event: EventPage, slot: Slot | None, at: datetime, language: str) -> dict[str, str]:
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
        "kind": "cancelled" if slot.cancelled else words.look(event),
        **moments(event, slot, language),
    }


def moments(event: EventPage, slot: Slot, language: str) -> dict[str, str]:
    """For the script that says it in the reader's own time; nothing without a time of day."""
    if not slot.timed:
        return {}
    return {
        "starts": slot.start.astimezone(event.zone).isoformat(),
        "ends": slot.end.astimezone(event.zone).isoformat() if slot.end else "",
        "zone": str(event.zone),
        "locale": str(cldr.locale_for(language)).replace("_", "-"),
    }


def time_line(event: EventPage, slot: Slot, language: str) -> str:
    if slot.timed:
        return words.time_and_zone(event, slot.start, slot.end, language)
    return words.no_time(event)


def add_links(event: EventPage, slot: Slot | None, language: str, url: str = "") -> dict[str, str]:
    """For single dates only: these programs take no series from a link."""
    if slot is None or slot.cancelled:
        return {}
    location = words.where(event, language)
    return subscribe.add_links(event.title, slot, url or event.full_url or "", location)


def date_words(event: EventPage, slot: Slot, language: str) -> dict[str, Any]:
    """One of several dates, in the shape of templates/events/_more_dates.html."""
    is_other = slot.cancelled or slot.change is not None
    return {
        "datetime": slot.first_day.isoformat(),
        "date": words.date(event, slot.first_day, slot.last_day, language),
        "time": words.time(event, slot.start, slot.end, language) if slot.timed else "",
        "url": event.date_url(slot.day),
        "cancelled": slot.cancelled,
        "tag": words.changed(slot.change, cancelled=slot.cancelled) if is_other else "",
        "notes": notices.said(event, slot, language),
    }


def localised(rows, event: EventPage) -> list:
    rows = list(rows)
    link(rows, event.locale)
    return rows


def initiatives(event: EventPage) -> list[Page]:
    pks = {page.pk for page in event.initiatives.all()}
    found = versions(Page, pks, event.locale).values() if pks else []
    return sorted(found, key=lambda page: page.title)
