"""Takes a source away, and all that came from it."""

from django.db import transaction

from events.imports import pages
from events.imports.syncing import Known
from events.models import CalendarSource, EventPage, ImportedEvent


def touched(source: CalendarSource) -> list[ImportedEvent]:
    """Events on which staff have worked."""
    known = Known(source)
    return [
        row
        for row in known.rows.values()
        if (page := known.page(row)) and pages.is_touched(row, page)
    ]


@transaction.atomic
def remove(source: CalendarSource, *, keep_touched: bool = False) -> int:
    """Deletes the source, and with it its events in all languages. Returns how many events.

    Those that are kept are ours from now on.
    """
    for row in touched(source) if keep_touched else []:
        row.delete()
    events = pages_of(source).values("translation_key").distinct().count()
    source.delete()
    return events


def pages_of(source: CalendarSource):
    keys = source.imported_events.values("event_key")
    return EventPage.objects.filter(translation_key__in=keys)


def remove_pages(source: CalendarSource) -> None:
    # Deleting a page deletes its aliases: each is looked up anew.
    while page := pages_of(source).first():
        page.delete()
