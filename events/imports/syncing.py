"""Compares a calendar with the pages that came from it, says what would happen, and does it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from events import schedule, validation
from events.imports import pages
from events.imports.mapping import Found, Reading
from events.imports.refusal import FeedRefused, Refusal
from events.models import CalendarSource, EventIndexPage, EventPage, ImportedEvent

#: An event may be away for a moment while a partner edits. After this it is called off.
GRACE = timedelta(hours=12)


@dataclass(frozen=True)
class Step:
    """One event that is there already. `parts` are written, `kept` belong to staff."""

    title: str
    row: ImportedEvent
    page: EventPage
    values: dict = field(default_factory=dict)
    url: str = ""
    parts: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@dataclass
class Plan:
    """`missing` are not in the calendar since now, `cancelled` are called off because they are missing."""

    new: list[Found] = field(default_factory=list)
    changed: list[Step] = field(default_factory=list)
    same: list[Step] = field(default_factory=list)
    missing: list[Step] = field(default_factory=list)
    cancelled: list[Step] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    remarks: list[Refusal] = field(default_factory=list)
    #: Why this may not be done without being asked for; empty if it may.
    doubt: str = ""


class Known:
    """The rows of a source with their pages. Rows without a page are those that staff deleted."""

    def __init__(self, source: CalendarSource):
        self.source = source
        self.rows = {row.uid: row for row in source.imported_events.all()}
        self.pages = pages_by_key({row.event_key for row in self.rows.values()})

    def page(self, row: ImportedEvent) -> EventPage | None:
        return self.pages.get(row.event_key)

    def coming(self, at: datetime) -> list[ImportedEvent]:
        """Those that should be in the calendar, because they are not over."""
        return [row for row in self.rows.values() if self.page(row) and not self.is_over(row, at)]

    def is_over(self, row: ImportedEvent, at: datetime) -> bool:
        slots = schedule.slots(self.page(row), schedule.horizon(timezone.localdate(at)))
        return all(slot.over <= at for slot in slots)


def pages_by_key(keys: Iterable[UUID]) -> dict[UUID, EventPage]:
    """The pages that were imported, which are older than their translations."""
    found = EventPage.objects.filter(translation_key__in=keys).order_by("-pk")
    return {page.translation_key: page for page in found.select_related("place", "locale")}


def calendars() -> dict[int, EventIndexPage]:
    """By language, the first of each."""
    return {page.locale_id: page for page in EventIndexPage.objects.order_by("-path")}


def calendar_of(source: CalendarSource) -> EventIndexPage:
    calendar = calendars().get(source.locale_id)
    if calendar is None:
        raise FeedRefused(_("There is no calendar of events in this language yet."))
    return calendar


def plan(source: CalendarSource, reading: Reading, at: datetime) -> Plan:
    known = Known(source)
    made = Plan(refused=list(reading.refused))
    for found in reading.events:
        place(made, source, known, found)
        made.remarks += [Refusal(found.line, text, found.title) for text in found.remarks]
    settle_missing(made, known, reading.uids, at)
    made.doubt = doubt(known, reading.uids, at)
    return made


def unchanged_plan(source: CalendarSource, at: datetime) -> Plan:
    """For a calendar that is as it was: what was missing still is."""
    known = Known(source)
    made = Plan()
    uids = {uid for uid, row in known.rows.items() if not row.missing_since}
    settle_missing(made, known, uids, at)
    return made


def place(made: Plan, source: CalendarSource, known: Known, found: Found) -> None:
    row = known.rows.get(found.uid)
    if row and not known.page(row):
        return
    if message := problem(pages.draft_of(source, found)):
        made.refused.append(Refusal(found.line, message, found.title, found.uid))
    elif row is None:
        made.new.append(found)
    else:
        step = step_of(row, known.page(row), found)
        (made.changed if step.parts or step.kept else made.same).append(step)


def problem(page: EventPage) -> str:
    """What the editor's form would say."""
    validation.fill_in(page)
    return " ".join(validation.errors(page).values())


def step_of(row: ImportedEvent, page: EventPage, found: Found) -> Step:
    new = pages.parts_that_changed(row, found.values, page)
    ours = pages.parts_of_import(row, page.get_latest_revision_as_object())
    return Step(
        found.title,
        row,
        page,
        found.values,
        found.url,
        parts=[part for part in new if part in ours],
        kept=[part for part in new if part not in ours],
    )


def settle_missing(made: Plan, known: Known, uids: set[str], at: datetime) -> None:
    for row in known.coming(at):
        page = known.page(row)
        if row.uid in uids or is_settled(row, page):
            continue
        if row.missing_since is None:
            made.missing.append(Step(page.title, row, page))
        elif row.missing_since <= at - GRACE:
            made.cancelled.append(Step(page.title, row, page, called_off(known.source, page)))


def is_settled(row: ImportedEvent, page: EventPage) -> bool:
    """Whether it is cancelled already, or staff have said what becomes of it."""
    return page.status == EventPage.Status.CANCELLED or "status" not in pages.parts_of_import(
        row, page.get_latest_revision_as_object()
    )


def called_off(source: CalendarSource, page: EventPage) -> dict[str, str]:
    with translation.override(page.locale.language_code):
        reason = _("It is no longer in the calendar of %s.") % source.owner
    return {"status": EventPage.Status.CANCELLED, "status_reason": reason[:250]}


def doubt(known: Known, uids: set[str], at: datetime) -> str:
    """A calendar that loses most of its events is rather broken than right."""
    expected = [row.uid for row in known.coming(at) if not row.missing_since]
    there = [uid for uid in expected if uid in uids]
    if len(there) * 2 >= len(expected):
        return ""
    numbers = {"there": len(there), "expected": len(expected)}
    return _("Only %(there)d of %(expected)d coming events are still in the calendar.") % numbers


def apply(source: CalendarSource, made: Plan, at: datetime) -> None:
    """Each event by itself: one that cannot be stored is added to `refused`."""
    calendar = calendar_of(source)
    for found in made.new:
        attempt(made, found.line, found.title, partial(pages.create, source, calendar, found))
    for step in [*made.changed, *made.cancelled]:
        attempt(made, 0, step.title, partial(pages.update, step.row, step.page, step.values))
    missing = [step.row.pk for step in made.missing]
    ImportedEvent.objects.filter(pk__in=missing).update(missing_since=at)
    for step in [*made.changed, *made.same]:
        note_seen(step)


def attempt(made: Plan, line: int, title: str, action: Callable[[], object]) -> None:
    try:
        with transaction.atomic():
            action()
    except (ValidationError, DatabaseError) as error:
        messages = error.messages if isinstance(error, ValidationError) else [_("Not stored.")]
        made.refused.append(Refusal(line, " ".join(messages), title))


def note_seen(step: Step) -> None:
    if step.row.missing_since or step.row.url != step.url:
        step.row.missing_since, step.row.url = None, step.url
        step.row.save()
