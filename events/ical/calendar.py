"""A calendar file: what stands around the entries."""

from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from icalendar import Calendar, vDuration

from events.ical.folding import folded
from events.ical.text import Text, clean
from events.ical.timezone import vtimezone

PRODID = "-//Common Ground//Events//EN"
#: How long a program may wait before it asks again.
REFRESH = timedelta(hours=6)
END = b"END:VCALENDAR\r\n"


def feed(
    content: Iterable[bytes],
    zones: Iterable[str],
    *,
    name: str,
    description: str,
    url: str,
    time_zone: str,
) -> bytes:
    """To subscribe to. `content` is the entries."""
    return around(head(name, description, url, time_zone), content, zones)


@lru_cache(maxsize=256)
def head(name: str, description: str, url: str, time_zone: str) -> bytes:
    """How the calendar is called, and when to ask again: RFC 7986, section 5."""
    calendar = bare()
    # As Text, because icalendar escapes no property that it does not know.
    for name_property in ("name", "x-wr-calname"):
        calendar.add(name_property, Text(clean(name)))
    if description:
        for description_property in ("description", "x-wr-caldesc"):
            calendar.add(description_property, Text(clean(description)))
    calendar.add("x-wr-timezone", Text(time_zone))
    calendar.add("url", url)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return folded(calendar)


def single_file(content: bytes, zones: Iterable[str]) -> bytes:
    """To import once. A method asks for an organizer: RFC 5546, 3.2.1."""
    calendar = bare()
    if b"\nORGANIZER" in content:
        calendar.add("method", "PUBLISH")
    return around(folded(calendar), [content], zones)


def bare() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    return calendar


def around(calendar: bytes, content: Iterable[bytes], zones: Iterable[str]) -> bytes:
    """The same bytes as icalendar would write for the components, which it does not have to make again."""
    return b"".join([calendar.removesuffix(END), *map(written, sorted(zones)), *content, END])


@lru_cache(maxsize=256)
def written(zone: str) -> bytes:
    """Nothing for a zone that no file names."""
    made = vtimezone(zone)
    return folded(made) if made else b""
