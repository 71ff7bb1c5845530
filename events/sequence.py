"""What makes an event another appointment, so that its SEQUENCE rises: RFC 5545, 3.8.7.4."""

import hashlib
from collections.abc import Iterable

from events.models import EventPage
from events.models.appointment import TIMING

#: What else decides whether one can be there.
PLACE = ["status", "mode", "place_id", "venue", "address", "online_url"]
CHANGED_DATE = ["day", "kind", "new_day", "start_time", "end_time", "venue", "online_url"]


def digest(event: EventPage) -> str:
    """Changes with the time, place or status of the event or of one of its dates."""
    rows = sorted(",".join(values(row, CHANGED_DATE)) for row in event.changed_dates.all())
    return digest_of([rule_digest(event), *values(event, PLACE), *rows])


def rule_digest(event: EventPage) -> str:
    return digest_of(event._meta.get_field(name).value_to_string(event) for name in TIMING)


def values(instance, names: Iterable[str]) -> list[str]:
    return [str(getattr(instance, name)) for name in names]


def digest_of(texts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()
