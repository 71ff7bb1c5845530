"""What stands in a calendar besides its events is not read, whatever it is."""

import pytest

from tests.events.imports.attacks.made import COFFEE, CUSTOM_ZONE, MEGABYTE, NEVER, observance, zone
from tests.events.imports.calendars import calendar, event

INTERVAL = "The interval must lie between 1 and 366."

HARMLESS = {
    "zone that changes every second": zone(observance("RRULE:FREQ=SECONDLY")),
    "zone that changes every minute": zone(observance("RRULE:FREQ=MINUTELY")),
    "zone with interval 0": zone(
        observance("RRULE:FREQ=DAILY;INTERVAL=0"), observance("RRULE:FREQ=DAILY;INTERVAL=0")
    ),
    "zone that never changes": zone(observance(f"RRULE:FREQ=SECONDLY;{NEVER}")),
    "zone with 20,000 seasons": zone(*[observance()] * 20_000),
    "zone with 15,000 dates": zone(observance(*["RDATE:19800101T000000"] * 15_000)),
    "3,000 zones": "\r\n".join(zone(observance(), name=f"Zone {n}") for n in range(3000)),
    "zone with an offset of 99 hours": zone(observance("TZOFFSETTO:+9959")),
    "zone without seasons": zone(),
    "false zone of the calendar": "X-WR-TIMEZONE:../../etc/passwd",
    "one line of four megabytes": "X-A:" + "x" * 4 * MEGABYTE,
    "invitation": "METHOD:REQUEST",
    "20,000 tasks": "\r\n".join(["BEGIN:VTODO\r\nUID:a\r\nEND:VTODO"] * 20_000),
}


@pytest.mark.parametrize("attack", HARMLESS)
def test_what_no_event_needs_is_not_read(read, attack):
    found = read(calendar(HARMLESS[attack], COFFEE))

    assert [event.title for event in found.events] == ["Coffee"]
    assert found.events[0].values["time_zone"] == "Europe/Rome"


HARMLESS_LINES = {
    "50,000 alarms": ["BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:PT0S\r\nEND:VALARM"] * 50_000,
    "alarm that runs a program": [
        "BEGIN:VALARM",
        "ACTION:PROCEDURE",
        "ATTACH:file:///bin/sh",
        "REPEAT:999999999",
        "END:VALARM",
    ],
    "50,000 guests": ["ATTENDEE;CN=Anna:mailto:anna@town.example"] * 50_000,
    "attachments": [
        "ATTACH:file:///etc/passwd",
        "ATTACH:http://169.254.169.254/latest/meta-data",
        "IMAGE;VALUE=URI:http://127.0.0.1/",
        "X-ALT-DESC;FMTTYPE=text/html:<script>alert(1)</script>",
    ],
    "large attachment": ["ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A" * 2 * MEGABYTE],
    "number that is none": ["SEQUENCE:soon"],
}


@pytest.mark.parametrize("attack", HARMLESS_LINES)
def test_what_we_never_show_is_not_read(read, attack):
    body = calendar(event(*HARMLESS_LINES[attack]), COFFEE)

    found = read(body)

    assert [event.title for event in found.events] == ["Tea", "Coffee"]
    said = str([event.values for event in found.events])
    assert not any(word in said for word in ("anna", "169.254", "passwd", "script"))


def test_zone_of_one_calendar_is_not_known_to_the_next(read):
    start = event("DTSTART;TZID=Custom Zone:20270309T180000")

    first = read(calendar(zone(observance()), start, COFFEE))
    second = read(calendar(start, COFFEE))

    assert [found.refused[0].reason for found in (first, second)] == [CUSTOM_ZONE] * 2
