"""Writes imported events as pages, and never over what staff changed."""

from functools import partial
from typing import Any

from django.utils.text import slugify
from wagtail.coreutils import find_available_slug

from events.imports import fingerprints
from events.imports.mapping import Found
from events.models import CalendarSource, ChangedDate, EventIndexPage, EventPage, ImportedEvent
from events.validation import RESERVED
from home.publishing.amending import amend_if_agreed

#: What belongs together: who changed one of its fields decides about all of them.
PARTS = {
    "title": ["title"],
    "text": ["body"],
    "time": [
        *("precision", "start_date", "start_time", "end_date", "end_time", "all_day"),
        *("time_zone", "recurrence"),
    ],
    "dates": ["changed_dates"],
    "status": ["status", "status_reason"],
    "place": ["mode", "venue", "online_url"],
}

Values = dict[str, Any]


def draft_of(source: CalendarSource, found: Found) -> EventPage:
    """A page that is not stored, with all that the calendar and the source say."""
    page = EventPage(
        locale=source.locale,
        kind=found.kind or source.kind,
        project=source.project,
        theme=source.theme,
        place=source.place,
        host=source.partner,
    )
    assign(page, found.values)
    return page


def assign(page: EventPage, values: Values) -> None:
    for name, value in values.items():
        if name == "changed_dates":
            assign_dates(page, value)
        else:
            setattr(page, name, value)


def assign_dates(page: EventPage, rows: list[Values]) -> None:
    """Rows of the same day stay the same rows, so that their translations stay too."""
    known = {row.day: row for row in page.changed_dates.all()}
    blank = {field: ChangedDate._meta.get_field(field).get_default() for field in DATE_FIELDS}
    made = []
    for values in rows:
        row = known.get(values["day"]) or ChangedDate(locale=page.locale)
        for name, value in {**blank, **values}.items():
            setattr(row, name, value)
        made.append(row)
    page.changed_dates.set(made)


DATE_FIELDS = ["new_day", "start_time", "end_time", "venue", "online_url", "reason"]


def create(source: CalendarSource, calendar: EventIndexPage, found: Found) -> ImportedEvent:
    page = draft_of(source, found)
    page.slug = find_available_slug(calendar, slug_of(found.title))
    page.live = False
    calendar.add_child(instance=page)
    revision = page.save_revision()
    if source.publish == CalendarSource.Publish.LIVE:
        revision.publish()
    return ImportedEvent.objects.create(
        source=source,
        uid=found.uid,
        event_key=page.translation_key,
        url=found.url,
        fingerprints=fingerprints.fingerprints(page, fingerprints.fields()),
    )


def slug_of(title: str) -> str:
    slug = slugify(title, allow_unicode=True)[:200]
    return f"event-{slug}".rstrip("-") if not slug or slug in RESERVED else slug


def update(row: ImportedEvent, page: EventPage, values: Values) -> None:
    """What is public is changed in public; drafts that staff have begun have the change and go on waiting."""
    amend_if_agreed(page, partial(take, row, values))
    row.fingerprints |= fingerprints.fingerprints(holder(values, page), values)
    row.save()


def take(row: ImportedEvent, values: Values, page: EventPage) -> None:
    ours = [name for part in parts_of_import(row, page) for name in PARTS[part]]
    assign(page, {name: values[name] for name in ours if name in values})


def holder(values: Values, page: EventPage) -> EventPage:
    """A page that holds these values and nothing else."""
    empty = EventPage(locale=page.locale)
    assign(empty, values)
    return empty


def parts_of_import(row: ImportedEvent, page: EventPage) -> list[str]:
    """Those that stand on the page as the import left them. A locked page is all theirs who locked it."""
    if page.locked:
        return []
    return [part for part in PARTS if not changed_by_staff(row, page, PARTS[part])]


def changed_by_staff(row: ImportedEvent, page: EventPage, names: list[str]) -> bool:
    known = {name: row.fingerprints[name] for name in names if name in row.fingerprints}
    return fingerprints.fingerprints(page, known) != known


def is_touched(row: ImportedEvent, page: EventPage) -> bool:
    """Whether staff translated it, or changed anything, what the calendar knows nothing of included."""
    draft = page.get_latest_revision_as_object()
    if changed_by_staff(row, draft, fingerprints.fields()):
        return True
    return page.get_translations().filter(alias_of=None).exists()


def parts_that_changed(row: ImportedEvent, values: Values, page: EventPage) -> list[str]:
    """Those of which the calendar says something else than at the last import."""
    new = fingerprints.fingerprints(holder(values, page), values)
    return [
        part
        for part, names in PARTS.items()
        if any(new[name] != row.fingerprints.get(name) for name in names if name in new)
    ]
