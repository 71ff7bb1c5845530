"""Which events go into a calendar file, and what is said with them."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db.models import Max
from wagtail.models import Locale

from campaign.models import ProjectPage
from events import schedule
from events.ical import calendar
from events.ical.component import Context, vevents
from events.models import EventPage, Occurrence, PublishedSchedule
from home.localised import link
from home.models import FundingStatement, SiteSettings

#: The oldest leave first: a program reads a feed whole each time.
MOST_EVENTS = 1000


def feed(events, locale: Locale, *, name: str, host: str, url: str, url_of: Callable) -> bytes:
    """`events` is filtered already; `url_of` gives the absolute address of a page."""
    newest = list(events.with_dates()[:MOST_EVENTS])
    components = built(newest, locale, host, url_of)
    return calendar.feed(components, name=name, description=site_funding(locale), url=url)


def single_file(event: EventPage, *, host: str, url_of: Callable) -> bytes:
    return calendar.single_file(built([event], event.locale, host, url_of))


def built(events: list[EventPage], locale: Locale, host: str, url_of: Callable) -> list:
    link(events, locale)
    keys = [event.translation_key for event in events]
    until, sequences, funding = last_dates(keys), sequences_of(keys), funding_of(events, locale)
    slots = {
        event.pk: schedule.slots(event, until[event.translation_key])
        for event in events
        if event.translation_key in until
    }
    components = []
    for event in sorted(events, key=lambda event: order(event, slots)):
        context = Context(
            host=host,
            url=url_of(event),
            language=locale.language_code,
            sequence=sequences.get(event.translation_key, 0),
            funding=funding[event.pk],
        )
        components += vevents(event, slots.get(event.pk, []), context)
    return components


def order(event: EventPage, slots: dict[int, list[schedule.Slot]]) -> tuple[str, str]:
    """By the first date: the same file for the same events."""
    dates = slots.get(event.pk)
    return (dates[0].start.isoformat() if dates else "", str(event.translation_key))


def last_dates(keys: list[UUID]) -> dict[UUID, date]:
    """How far the dates of each event were made, so that a file does not change by itself each day."""
    rows = Occurrence.objects.filter(event_key__in=keys).order_by()
    return dict(rows.values_list("event_key").annotate(Max("start_date")))


def sequences_of(keys: list[UUID]) -> dict[UUID, int]:
    rows = PublishedSchedule.objects.filter(event_key__in=keys)
    return dict(rows.values_list("event_key", "sequence"))


def funding_of(events: list[EventPage], locale: Locale) -> dict[int, str]:
    """The statement of each event's project, else of the site."""
    projects = ProjectPage.objects.filter(pk__in={event.project_id for event in events})
    programmes = dict(projects.values_list("pk", "programme_id"))
    statements = acknowledgements(locale)
    default = SiteSettings.load().programme_id
    return {
        event.pk: statements.get(programmes.get(event.project_id) or default, "")
        for event in events
    }


def acknowledgements(locale: Locale) -> dict[int, str]:
    """By programme: in the language, else as approved in another one."""
    rows = FundingStatement.objects.order_by("-sort_order", "-pk")
    found = {row.programme_id: row.acknowledgement for row in rows}
    own = rows.filter(language=locale.language_code)
    return found | {row.programme_id: row.acknowledgement for row in own}


def site_funding(locale: Locale) -> str:
    return acknowledgements(locale).get(SiteSettings.load().programme_id, "")
