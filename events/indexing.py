"""Keeps the index of dates in step with what is published."""

import hashlib
from datetime import date
from uuid import UUID

from django.db import transaction

from events import schedule
from events.models import EventPage, Occurrence, PublishedSchedule

#: A change of one of these is a change of the appointment: RFC 5545, 3.8.7.4.
APPOINTMENT = [
    "status",
    "precision",
    "start_date",
    "start_time",
    "end_date",
    "end_time",
    "all_day",
    "time_zone",
    "mode",
    "place_id",
    "venue",
    "address",
    "online_url",
]


@transaction.atomic
def reindex(key: UUID, today: date) -> None:
    """Makes the dates of one event anew, up to two years after `today`."""
    event = published(key)
    slots = schedule.slots(event, schedule.horizon(today)) if event else []
    Occurrence.objects.filter(event_key=key).delete()
    Occurrence.objects.bulk_create(occurrence(key, slot) for slot in slots)
    if event:
        count_change(event)


def reindex_all(today: date) -> int:
    """Returns how many events there are. Dates of events that are gone are dropped."""
    keys = set(EventPage.objects.live().values_list("translation_key", flat=True))
    gone = set(Occurrence.objects.values_list("event_key", flat=True)) - keys
    for key in keys | gone:
        reindex(key, today)
    return len(keys)


def published(key: UUID) -> EventPage | None:
    """The oldest published version: the source, as translations are made from it."""
    return EventPage.objects.live().filter(translation_key=key).order_by("pk").first()


def occurrence(key: UUID, slot: schedule.Slot) -> Occurrence:
    return Occurrence(
        event_key=key,
        start=slot.start,
        end=slot.over,
        start_date=slot.first_day,
        end_date=slot.last_day,
        all_day=not slot.timed,
    )


def count_change(event: EventPage) -> None:
    digest = appointment_digest(event)
    known, is_new = PublishedSchedule.objects.get_or_create(
        event_key=event.translation_key, defaults={"digest": digest}
    )
    if not is_new and known.digest != digest:
        known.sequence += 1
        known.digest = digest
        known.save()


def appointment_digest(event: EventPage) -> str:
    rule = event._meta.get_field("recurrence").value_to_string(event)
    values = [str(getattr(event, name)) for name in APPOINTMENT]
    return hashlib.sha256("\n".join([*values, rule]).encode()).hexdigest()
