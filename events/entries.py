"""The calendar entries of events: made in each language, stored, and made anew only for another content."""

import hashlib
import logging
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db.models import Q, prefetch_related_objects
from django.utils import translation

from campaign.models.belonging import programme_of
from events.funding import Funding, funding_in
from events.ical.component import Context, zones
from events.ical.entry import of_one_date, vevents
from events.ical.folding import folded
from events.models import CalendarEntry, EventPage, Occurrence, PublishedSchedule
from home.loading.remembered import remembered, within_work
from home.localised import link
from home.models import Generation, SiteSettings

logger = logging.getLogger("django")
#: How many are made at a time, so that a large calendar needs no large memory.
BATCH = 100


def make_for(key: UUID, at: datetime) -> None:
    """The entries of one event in all languages in which it is published; none in the others."""
    pages = EventPage.objects.filter(translation_key=key)
    CalendarEntry.objects.filter(page__in=pages.not_live()).delete()
    make(pages.live(), at)


def make_missing(events, at: datetime) -> None:
    """`events` is a queryset of published events."""
    missing = Q(calendar_entry=None) | Q(calendar_entry__stale=True)
    make(events.order_by().filter(missing), at)


def mark_stale() -> None:
    """Something changed that entries mention: names, addresses, funding statements."""
    if CalendarEntry.objects.filter(stale=False).update(stale=True):
        Generation.move(of_events=True)


def make(events, at: datetime) -> None:
    """Makes and stores the entries of these published events."""
    pages = events.select_related("locale", "place")
    ordered = sorted(pages, key=language)
    for start in range(0, len(ordered), BATCH):
        make_batch(ordered[start : start + BATCH], at)


def language(page: EventPage) -> str:
    return page.locale.language_code


def make_batch(pages: list[EventPage], at: datetime) -> None:
    """Those of one language stand side by side."""
    known = CalendarEntry.objects.in_bulk([page.pk for page in pages])
    with within_work():
        source = Source(pages)
        entries = [
            entry
            for _language, group in groupby(pages, key=language)
            for entry in made(list(group), source, known, at)
        ]
    CalendarEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=[field.name for field in CalendarEntry._meta.fields if not field.primary_key],
    )


def of(page: EventPage, at: datetime) -> CalendarEntry:
    """The entry of one published event, made again only if it has to be."""
    known = CalendarEntry.objects.filter(pk=page.pk).first()
    if known and not known.stale:
        return known
    (entry,) = made([page], Source([page]), {page.pk: known} if known else {}, at)
    entry.save()
    return entry


def made(
    pages: list[EventPage], source: "Source", known: Mapping[int, CalendarEntry], at: datetime
) -> list[CalendarEntry]:
    """Of pages of one language; not stored yet."""
    locale = pages[0].locale
    link(pages, locale)
    with translation.override(locale.language_code):
        return [guarded(page, source, known.get(page.pk), at) for page in pages]


class Source:
    """What entries need beside the page, looked up for all pages of a batch together."""

    def __init__(self, pages: list[EventPage]):
        prefetch_related_objects([page for page in pages if page.repeats], "changed_dates")
        keys = {page.translation_key for page in pages}
        settings = remembered("settings", SiteSettings.load, of_frame=True)
        self.funding: dict[str, Funding] = {
            code: funding_in(code, settings.programme_id) for code in set(map(language, pages))
        }
        self.organizer = (settings.email, settings.publisher or settings.site_name)
        self.sequences = dict(
            PublishedSchedule.objects.filter(event_key__in=keys).values_list(
                "event_key", "sequence"
            )
        )
        self.programmes = {
            project: programme_of(project)
            for project in {page.project_id for page in pages} - {None}
        }
        self.occurrences: dict[UUID, list[Occurrence]] = defaultdict(list)
        for row in Occurrence.objects.filter(event_key__in=keys):
            self.occurrences[row.event_key].append(row)

    def context(self, page: EventPage) -> Context:
        return Context(
            url=page.full_url or "",
            language=language(page),
            sequence=self.sequences.get(page.translation_key, 0),
            funding=self.funding[language(page)].statement(self.programmes.get(page.project_id)),
            organizer=self.organizer,
        )


def guarded(
    page: EventPage, source: Source, known: CalendarEntry | None, at: datetime
) -> CalendarEntry:
    """An event that cannot be written leaves all others in their feeds, and its own entry as it was."""
    try:
        return entry(page, source, known, at)
    except Exception:
        logger.exception("The calendar entry of event %s cannot be made.", page.pk)
        kept = known or CalendarEntry(page=page, modified=at)
        kept.stale = False
        return kept


def entry(
    page: EventPage, source: Source, known: CalendarEntry | None, at: datetime
) -> CalendarEntry:
    rows = source.occurrences[page.translation_key]
    context = source.context(page)
    content = written(page, rows, context)
    digest = hashlib.sha256(content.octets).hexdigest()
    modified = known.modified if known and known.digest == digest else at.replace(microsecond=0)
    context = replace(context, modified=modified)
    mark = context.language.split("-")[0].upper()
    return CalendarEntry(
        page=page,
        content=written(page, rows, context).octets,
        marked=written(page, rows, replace(context, mark=mark)).octets,
        zones=" ".join(content.zones),
        count=content.count,
        first_start=min((int(row.start.timestamp()) for row in rows), default=0),
        last_end=max((int(row.end.timestamp()) for row in rows), default=0),
        digest=digest,
        modified=modified,
        stale=False,
    )


@dataclass(frozen=True)
class Written:
    octets: bytes
    zones: list[str]
    count: int


def written(page: EventPage, rows: list[Occurrence], context: Context) -> Written:
    """The dates are those of the index, so that a file lists what the pages list."""
    was_series = page.repeats or any(row.kept for row in rows)
    changes = {change.day: change for change in page.changed_dates.all()} if was_series else {}
    kept = [row.slot(changes.get(row.day)) for row in rows if row.kept]
    slots = [row.slot(changes.get(row.day)) for row in rows if not row.kept]
    components = vevents(page, slots, context, kept)
    return Written(b"".join(map(folded, components)), zones(components), len(components))


def one_date(page: EventPage, row: Occurrence, at: datetime) -> Written:
    """One date of a published event, to be imported alone."""
    link([page], page.locale)
    known = CalendarEntry.objects.filter(pk=page.pk).first()
    change = page.changed_dates.filter(day=row.day).first()
    context = Source([page]).context(page)
    context = replace(context, modified=known.modified if known else at)
    component = of_one_date(page, row.slot(change), context)
    return Written(folded(component), zones([component]), 1)
