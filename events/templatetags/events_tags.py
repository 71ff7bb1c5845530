"""Events for the templates of every room. A line has the properties of components/date_row.html."""

import json
from datetime import timedelta

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from events import agenda, words
from events.agenda import Entry
from events.models import EventIndexPage, EventPage, Occurrence
from events.moments import present
from home.loading.remembered import remembered

register = template.Library()

#: From today to the last of seven days.
WEEK = timedelta(days=6)
#: Of a place; enough to find several events among the dates of a series.
MOST_READ = 50

#: As in Django's json_script: what would end a script element or open a comment.
ESCAPES = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&"}


@register.simple_tag
def next_events(limit: int = 4) -> list[Entry]:
    """Running and upcoming events in the active language, each with its next date."""
    return upcoming({}, limit)


@register.simple_tag
def events_of(
    project=None, theme=None, partner=None, limit: int = 6, past: bool = False
) -> list[Entry]:
    """Events of a project, a theme or a host, whatever the language of the page given."""
    related = {"project": project, "theme": theme, "host": partner}
    return (over if past else upcoming)(by_key(related), limit)


@register.simple_tag
def events_around(project=None, partner=None, limit: int = 6, past_limit: int = 6) -> agenda.Around:
    """Both the upcoming and the past events of a project or a host, for fewer queries."""
    at = present()
    events = readable(by_key({"project": project, "host": partner}))
    past = events.past(at, timezone.localdate(at))[:past_limit]
    return agenda.around(events.upcoming(at)[:limit], past, active_locale())


@register.simple_tag
def events_at(place, limit: int = 6, past: bool = False) -> list[Entry]:
    """Events in a town or district."""
    return (over if past else upcoming)(by_key({"place": place}), limit)


@register.simple_tag
def week_at(place, limit: int = 10) -> dict:
    """What is on in a town or district in these seven days, date by date; else its next events.

    `is_week` says which of them `entries` are.
    """
    at, events = present(), readable(by_key({"place": place}))
    last = timezone.localdate(at) + WEEK
    coming = Occurrence.objects.running_or_after(at).order_by("start", "end", "pk")
    of_place = coming.filter(event_key__in=events.order_by().values("translation_key"))
    rows = list(of_place[:MOST_READ])
    week = [row for row in rows if row.start_date <= last]
    shown = (week or first_of_each(rows))[:limit]
    entries = agenda.dates(shown, events.of_dates(shown), active_locale())
    return {"is_week": bool(week), "entries": entries}


@register.simple_tag
def event_with_date(page: Page) -> EventPage | None:
    """An event with its next date in `day`, else its last; `over` says which. None of any other page."""
    if page.specific_class is not EventPage:
        return None
    at = present()
    event = EventPage.objects.select_related("locale").with_nearest_date(at).get(pk=page.pk)
    event.day = words.date(event, event.nearest_first, event.nearest_last, get_language())
    event.over = event.nearest_end is not None and event.nearest_end <= at
    return event


@register.simple_tag
def event_index_url() -> str:
    """The address of the calendar in the active language; empty if there is none."""
    return remembered(("event index", get_language()), address_of_index)


@register.simple_tag
def json_ld(data: dict | None) -> SafeString:
    """A data block: browsers never run it, so that the strict Content-Security-Policy allows it."""
    if not data:
        return mark_safe("")
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def first_of_each(rows: list[Occurrence]) -> list[Occurrence]:
    """The next date of each event that takes place."""
    first: dict = {}
    for row in rows:
        if not row.cancelled:
            first.setdefault(row.event_key, row)
    return list(first.values())


def upcoming(related: dict, limit: int) -> list[Entry]:
    events = readable(related).upcoming(present())[:limit]
    return agenda.entries(events, active_locale())


def over(related: dict, limit: int) -> list[Entry]:
    at = present()
    events = readable(related).past(at, timezone.localdate(at))[:limit]
    return agenda.entries(events, active_locale(), over=True)


def readable(related: dict):
    return EventPage.objects.readable(active_locale()).filter(**related)


def by_key(related: dict) -> dict:
    return {
        f"{name}__translation_key": page.translation_key
        for name, page in related.items()
        if page is not None
    }


def address_of_index() -> str:
    index = EventIndexPage.objects.live().filter(locale=active_locale()).first()
    return (index.url or "") if index else ""


def active_locale() -> Locale:
    language = get_language()
    return remembered(
        ("locale", language), lambda: Locale.objects.get_for_language(language), of_frame=True
    )
