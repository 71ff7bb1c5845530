"""A new event like an earlier one."""

import copy
from datetime import date, timedelta

import recurrence
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug

from events import rules, validation
from events.models import EventIndexPage, EventPage


def draft_like(event: EventPage, values: dict) -> EventPage:
    """The new event, not saved, to look whether its times are right."""
    fields = EventPage._meta.concrete_fields
    new = EventPage(**{field.attname: getattr(event, field.attname) for field in fields})
    for name, value in attributes(event, values).items():
        setattr(new, name, value)
    return new


def attributes(event: EventPage, values: dict) -> dict:
    """`values` by the names of fields, and what follows from them: last day, zone, rule."""
    start = values["start_date"]
    moved = start - event.start_date if event.is_dated else timedelta(0)
    lasts = event.is_dated and event.end_date
    return {
        **values,
        "precision": EventPage.Precision.DAY,
        "end_date": event.end_date + moved if lasts else None,
        "time_zone": event.time_zone if values["place"] == event.place else "",
        "recurrence": moved_rule(event, start, moved),
        "series_number": event.series_number and event.series_number + 1,
    }


def moved_rule(event: EventPage, start: date, moved: timedelta) -> recurrence.Recurrence:
    """The rule alone, ending as long after its start: the days that were listed are of the earlier event."""
    return recurrence.Recurrence(
        rrules=[one_moved(rule, event, start, moved) for rule in event.recurrence.rrules],
        include_dtstart=False,
    )


def one_moved(rule: recurrence.Rule, event: EventPage, start: date, moved: timedelta):
    rule = copy.copy(rule)
    rule.until = rule.until and rule.until + moved
    days = [rules.weekday(day).weekday for day in rules.values(rule, "byday")]
    if rule.freq == recurrence.WEEKLY and days == [event.start_date.weekday()]:
        rule.byday = [recurrence.Weekday(start.weekday())]
    return rule


def copy_event(event: EventPage, calendar: EventIndexPage, values: dict, user) -> EventPage:
    """A draft in the calendar, with the rows that are not about what became of the earlier event."""
    new = draft_like(event, values)
    new_values = attributes(event, values) | {
        "slug": find_available_slug(calendar, address_of(values["title"])),
        "draft_title": values["title"],
        "seo_title": "",
        "search_description": "",
        "time_zone": new.time_zone or zone_of(new),
    }
    return event.copy(
        to=calendar,
        update_attrs=new_values,
        copy_revisions=False,
        keep_live=False,
        user=user,
    )


def address_of(title: str) -> str:
    """Letters of every script, as Wagtail has it; none of the addresses that the calendar needs itself."""
    slug = slugify(title, allow_unicode=True) or "event"
    return f"{slug}-event" if slug in validation.RESERVED else slug


def zone_of(event: EventPage) -> str:
    return event.place.time_zone if event.place else str(event.zone)
