"""Keeps the index of dates in step with what is published."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from events import entries, history, schedule, sequence
from events.models import EventPage, Occurrence, PublishedSchedule
from home.models import Generation

#: What a row of the index says; the rest says since when and why it stands there.
FACTS = ["start", "end", "start_date", "end_date", "all_day", "open_end", "cancelled", "kept"]


@transaction.atomic
def reindex(key: UUID, at: datetime) -> None:
    """Brings the dates of one event up to date, up to two years after `at`.

    A series keeps the dates that took place while it was published, whatever became of its rule.
    """
    event = published(key)
    rows = {row.day: row for row in Occurrence.objects.filter(event_key=key)}
    if event is None:
        store(rows, history.remaining(rows.values(), at))
        entries.make_for(key, at)
        return
    past = history.of(rows.values(), at, known_schedule(key))
    known = note_change(event, at, has_history=bool(past))
    slots = schedule.slots(event, schedule.horizon(timezone.localdate(at)))
    wanted = [occurrence(key, slot, at) for slot in slots]
    changed = {slot.day for slot in slots if slot.change}
    store(rows, history.combined(wanted, rows, past, known.rule_holds_from, changed))
    entries.make_for(key, at)


@transaction.atomic
def forget(key: UUID) -> None:
    """For an event that exists in no language any more."""
    store({row.day: row for row in Occurrence.objects.filter(event_key=key)}, [])
    PublishedSchedule.objects.filter(event_key=key).delete()


def reindex_all(at: datetime) -> int:
    """Returns how many events there are. Dates of events that are gone are dropped."""
    pages = EventPage.objects.order_by()
    keys = set(pages.live().values_list("translation_key", flat=True))
    known = set(Occurrence.objects.values_list("event_key", flat=True).distinct())
    for key in known - set(pages.values_list("translation_key", flat=True)):
        forget(key)
    for key in keys | known:
        reindex(key, at)
    return len(keys)


def extend(at: datetime) -> int:
    """Makes the next dates of every series. Returns how many series there are."""
    series = EventPage.objects.live().exclude(recurrence="").order_by()
    keys = set(series.values_list("translation_key", flat=True))
    for key in keys:
        reindex(key, at)
    return len(keys)


def published(key: UUID) -> EventPage | None:
    """The oldest published version: the source, as translations are made from it."""
    return EventPage.objects.live().filter(translation_key=key).order_by("pk").first()


def known_schedule(key: UUID) -> PublishedSchedule | None:
    return PublishedSchedule.objects.filter(event_key=key).first()


def occurrence(key: UUID, slot: schedule.Slot, at: datetime) -> Occurrence:
    return Occurrence(
        event_key=key,
        day=slot.day,
        start=slot.start,
        end=slot.over,
        start_date=slot.first_day,
        end_date=slot.last_day,
        all_day=not slot.timed,
        open_end=slot.timed and slot.end is None,
        cancelled=slot.cancelled,
        listed_at=at,
    )


def store(rows: dict, wanted: Iterable[Occurrence]) -> None:
    """Writes what differs: most changes of an event leave most of its dates as they are."""
    by_day = {row.day: row for row in wanted}
    changed = [
        replaced(rows[day], row)
        for day, row in by_day.items()
        if day in rows and said(rows[day]) != said(row)
    ]
    new = [row for day, row in by_day.items() if day not in rows]
    gone = [row.pk for day, row in rows.items() if day not in by_day]
    Occurrence.objects.filter(pk__in=gone).delete()
    Occurrence.objects.bulk_update(changed, FACTS, batch_size=100)
    Occurrence.objects.bulk_create(new)
    if changed or new or gone:
        Generation.move(of_events=True)


def said(row: Occurrence) -> list:
    return [getattr(row, name) for name in FACTS]


def replaced(row: Occurrence, by: Occurrence) -> Occurrence:
    for name in FACTS:
        setattr(row, name, getattr(by, name))
    return row


def note_change(event: EventPage, at: datetime, *, has_history: bool) -> PublishedSchedule:
    """Counts a change of the appointment, and dates a change of the rule."""
    known, is_new = PublishedSchedule.objects.get_or_create(event_key=event.translation_key)
    digest, rule_digest = sequence.digest(event), sequence.rule_digest(event)
    if not is_new and known.digest != digest:
        known.sequence += 1
    if not is_new and known.rule_digest != rule_digest:
        known.rule_holds_from = at if has_history else None
    known.digest, known.rule_digest = digest, rule_digest
    known.is_series = event.repeats
    known.save()
    return known
