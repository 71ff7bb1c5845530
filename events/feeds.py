"""Which events go into a calendar file, and what is said with them."""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Max
from wagtail.models import Locale

from campaign.models.belonging import programme_of
from events import schedule
from events.funding import Funding, funding_in
from events.ical import calendar
from events.ical.component import Context, vevents
from events.models import EventPage, Occurrence, PublishedSchedule
from home.localised import link
from home.models import SiteSettings
from home.remembered import remembered

#: From an event to its absolute address.
UrlOf = Callable[[EventPage], str]
#: The oldest leave first: a program reads a feed whole each time.
MOST_EVENTS = 1000


def feed(events, locale: Locale, *, names: list[str], host: str, url: str, url_of: UrlOf) -> bytes:
    """`events` is filtered already; `names` says in words what they are."""
    settings = site_settings()
    funding = funding_in(locale.language_code, settings.programme_id)
    return calendar.feed(
        built(list(events.with_dates()[:MOST_EVENTS]), locale, funding, host, url_of),
        name=" – ".join([settings.site_name, *names]),
        description=funding.statement(),
        url=url,
    )


def single_file(event: EventPage, *, host: str, url_of: UrlOf) -> bytes:
    funding = funding_in(event.locale.language_code, site_settings().programme_id)
    return calendar.single_file(built([event], event.locale, funding, host, url_of))


def built(
    events: list[EventPage], locale: Locale, funding: Funding, host: str, url_of: UrlOf
) -> list:
    """The VEVENTs, by their first date: the same for the same events."""
    link(events, locale)
    slots, sequences, programmes = slots_of(events), sequences_of(events), programmes_of(events)
    dated = sorted(
        (event for event in events if slots[event.pk]),
        key=lambda event: (slots[event.pk][0].start, event.translation_key),
    )
    return [
        component
        for event in dated
        for component in vevents(
            event,
            slots[event.pk],
            Context(
                host=host,
                url=url_of(event),
                language=locale.language_code,
                sequence=sequences.get(event.translation_key, 0),
                funding=funding.statement(programmes.get(event.project_id)),
            ),
        )
    ]


def slots_of(events: list[EventPage]) -> dict[int, list[schedule.Slot]]:
    """As far as the dates were made, so that a file does not change by itself each day."""
    rows = Occurrence.objects.filter(event_key__in=keys(events)).order_by()
    until = dict(rows.values_list("event_key").annotate(Max("start_date")))
    return {
        event.pk: schedule.slots(event, until[event.translation_key])
        if event.translation_key in until
        else []
        for event in events
    }


def sequences_of(events: list[EventPage]) -> dict[UUID, int]:
    rows = PublishedSchedule.objects.filter(event_key__in=keys(events))
    return dict(rows.values_list("event_key", "sequence"))


def programmes_of(events: list[EventPage]) -> dict[int, int | None]:
    """From a project to the programme that funds it."""
    projects = {event.project_id for event in events} - {None}
    return {project: programme_of(project) for project in projects}


def site_settings() -> SiteSettings:
    return remembered("settings", lambda: SiteSettings.load())


def keys(events: list[EventPage]) -> list[UUID]:
    return [event.translation_key for event in events]
