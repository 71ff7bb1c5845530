"""Where an event came from, for readers and for staff."""

from dataclasses import dataclass

from wagtail.models import Page

from events.models import EventPage, ImportedEvent
from home.localised import versions


@dataclass(frozen=True)
class Provenance:
    """`url` is the page of the source about this event; empty if it has none."""

    owner: str
    url: str
    licence: str
    credit: str


def imported(event: EventPage) -> ImportedEvent | None:
    rows = ImportedEvent.objects.filter(event_key=event.translation_key)
    return rows.select_related("source__partner").first()


def provenance(event: EventPage) -> Provenance | None:
    row = imported(event)
    if row is None:
        return None
    source, partner = row.source, row.source.partner
    localised = versions(Page, {partner.pk}, event.locale) if partner else {}
    owner = localised[partner.pk].title if partner and localised else source.owner
    return Provenance(owner, row.url, source.licence, source.credit)
