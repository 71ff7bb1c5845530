"""One event as plain data. Runs in `worker`: no Django here.

A moment is `{"at": "2027-03-09T18:00:00", "zone": "Europe/Rome"}` with an empty zone for a floating one, a day
is `{"on": "2027-03-09"}`. Nothing is judged here but what costs time.
"""

import warnings
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Component, Event

from events.imports.probing import Prober, TooExpensive

# Zones by other names are looked up in IANA's list afterwards.
warnings.simplefilter("ignore")

Plain = dict[str, Any]

TEXTS = ["description", "location", "status", "url"]
#: What may be unreadable without harm.
IGNORED = {"SEQUENCE", "URL", "STATUS", "CATEGORIES", "CONFERENCE"}


def read(text: bytes, first: date, last: date, prober: Prober) -> Plain:
    """`dates` counts those of the rule at all, and those from `first` to `last`. Never raises."""
    source = b"BEGIN:VEVENT\r\n" + text + b"\r\nEND:VEVENT\r\n"
    event = None
    # Whatever a stranger's event does to the library, the other events are read.
    try:
        event = Event.from_ical(source)
        found = plain(event)
    except Exception as error:
        known = title(event) if event else ""
        return {"problem": "unreadable", "title": known, "detail": str(error)[:200]}
    try:
        return {**found, "problem": "", "dates": prober.dates(found, first, last)}
    except TooExpensive:
        return {**found, "problem": "expensive"}


def title(event: Component) -> str:
    return str(event.get("SUMMARY", ""))


def plain(event: Component) -> Plain:
    if event.errors:
        names = sorted({str(name or "") for name, _error in event.errors} - IGNORED)
        if names:
            raise ValueError(", ".join(filter(None, names)) or str(event.errors[0][1]))
    return {
        **{name: str(event.get(name.replace("_", "-").upper(), "")) for name in TEXTS},
        "title": title(event),
        "sequence": int(event.get("SEQUENCE", 0)) if "SEQUENCE" not in broken(event) else 0,
        "start": moment(event, "DTSTART"),
        "end": moment(event, "DTEND"),
        "seconds": seconds(event),
        "recurrence_id": moment(event, "RECURRENCE-ID"),
        "range": parameter(event, "RECURRENCE-ID", "RANGE"),
        "rules": [rule(value) for value in listed(event, "RRULE")],
        "has_exclusion_rule": "EXRULE" in event,
        "added": moments(event, "RDATE"),
        "excluded": moments(event, "EXDATE"),
        "conferences": [str(value) for value in listed(event, "CONFERENCE")],
        "categories": [str(name) for value in listed(event, "CATEGORIES") for name in value.cats],
    }


def broken(event: Component) -> set[str]:
    return {str(name) for name, _error in event.errors}


def listed(event: Component, name: str) -> list:
    if name not in event or name in broken(event):
        return []
    value = event[name]
    return value if isinstance(value, list) else [value]


def moment(event: Component, name: str) -> Plain | None:
    value = event.get(name)
    return as_plain(value.dt, value.params) if value is not None else None


def moments(event: Component, name: str) -> list[Plain]:
    return [as_plain(one.dt, value.params) for value in listed(event, name) for one in value.dts]


def as_plain(value: object, parameters) -> Plain:
    if isinstance(value, datetime):
        zone = getattr(value.tzinfo, "key", "") or str(parameters.get("TZID", ""))
        return {"at": value.replace(tzinfo=None).isoformat(), "zone": zone}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    raise ValueError("PERIOD")


def parameter(event: Component, name: str, parameter: str) -> str:
    value = event.get(name)
    return str(value.params.get(parameter, "")) if value is not None else ""


def seconds(event: Component) -> float | None:
    value = event.get("DURATION")
    length = value.dt if value is not None else None
    return length.total_seconds() if isinstance(length, timedelta) else None


def rule(value) -> Plain:
    """The parsed parts and never the text: of a part that stands there twice, only one counts."""
    return {str(name): [as_text(item) for item in items(part)] for name, part in value.items()}


def items(part: object) -> Iterable:
    return part if isinstance(part, list) else [part]


def as_text(item: object) -> str | Plain:
    return as_plain(item, {}) if isinstance(item, date) else str(item)
