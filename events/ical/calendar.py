"""A calendar file: what stands around the events."""

from datetime import timedelta

from icalendar import Calendar, Event, vDuration, vText

from events.ical.component import zones
from events.ical.text import clean
from events.ical.timezone import vtimezone

PRODID = "-//Common Ground//Events//EN"
#: How long a program may wait before it asks again.
REFRESH = timedelta(hours=6)


def feed(components: list[Event], *, name: str, description: str, url: str) -> bytes:
    """To subscribe to: with a name, and when to ask again. RFC 7986, section 5."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    # As vText, because icalendar escapes no property that it does not know.
    for name_property in ("name", "x-wr-calname"):
        calendar.add(name_property, vText(clean(name)))
    if description:
        for description_property in ("description", "x-wr-caldesc"):
            calendar.add(description_property, vText(clean(description)))
    calendar.add("url", url)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return written(calendar, components)


def single_file(components: list[Event]) -> bytes:
    """To import once."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    return written(calendar, components)


def written(calendar: Calendar, components: list[Event]) -> bytes:
    for zone in filter(None, map(vtimezone, zones(components))):
        calendar.add_component(zone)
    for component in components:
        calendar.add_component(component)
    return calendar.to_ical()
