"""Calendars that are too much, or none: refused whole. What is just allowed is read."""

import pytest

from events.imports.refusal import FeedRefused
from tests.events.imports.attacks.made import COFFEE, MEGABYTE, SERIES, many
from tests.events.imports.calendars import calendar, event, text_of

NOT_A_CALENDAR = "This is not a calendar. It must begin with BEGIN:VCALENDAR."
NO_EVENTS = "The calendar holds no events. Everything stays as it is."
NOT_COMPLETE = "The calendar is not complete: its end is missing."
TOO_LARGE = "The calendar is larger than 5 megabytes."
TOO_MANY = "The calendar has more than 2000 events."
TOO_MANY_LINES = "The calendar has more than 300000 lines."

REFUSED_CALENDARS = {
    "too large": (b"BEGIN:VCALENDAR\r\n" + b"X-A:" + b"x" * 6 * MEGABYTE, TOO_LARGE),
    "a million dates": (
        calendar(event(*["RDATE:20270310T170000Z"] * 1_000_000), COFFEE),
        TOO_LARGE,
    ),
    "a million folds": (
        calendar(event("DESCRIPTION:x\r\n" + " x\r\n" * 1_000_000 + " x")),
        TOO_MANY_LINES,
    ),
    "two million empty lines": (b"BEGIN:VCALENDAR\r\n" + b"\r\n" * 2_000_000, TOO_MANY_LINES),
    "two million properties": (b"BEGIN:VCALENDAR\r\n" + b"A\n" * 2_000_000, TOO_MANY_LINES),
    "50,000 changes of one event": (
        calendar(*[event("RECURRENCE-ID:20270309T170000Z")] * 50_000, COFFEE)[: 5 * MEGABYTE],
        TOO_MANY,
    ),
    "thousand parts within parts": (
        text_of("BEGIN:VCALENDAR", *["BEGIN:VEVENT"] * 1000, *["END:VEVENT"] * 1000),
        "Line 5: there are too many parts within parts.",
    ),
    "100,000 parts within parts": (
        text_of(*["BEGIN:VCALENDAR"] * 100_000),
        "Line 5: there are too many parts within parts.",
    ),
    "path of a file": (b"/etc/hostname", NOT_A_CALENDAR),
    "login page": (b"<!doctype html><title>Log in</title>", NOT_A_CALENDAR),
    "nothing": (b"", NO_EVENTS),
    "no event": (calendar(), NO_EVENTS),
    "only bare CR": (calendar(COFFEE).replace(b"\r\n", b"\r"), NOT_A_CALENDAR),
    "UTF-16": (calendar(COFFEE).decode().encode("utf-16"), NOT_A_CALENDAR),
    "cut after an event": (calendar(COFFEE).removesuffix(b"END:VCALENDAR\r\n"), NOT_COMPLETE),
    "cut within a line": (calendar(COFFEE)[:-19], "Line 7: a part ends that did not begin."),
    "event without a calendar": (text_of(COFFEE), NOT_A_CALENDAR),
}


@pytest.mark.parametrize("attack", REFUSED_CALENDARS)
def test_bad_calendar_is_refused_whole(read, attack):
    body, reason = REFUSED_CALENDARS[attack]

    with pytest.raises(FeedRefused) as refused:
        read(body)

    assert str(refused.value) == reason


def test_byte_order_mark_is_no_attack(read):
    assert len(read(b"\xef\xbb\xbf" + calendar(COFFEE)).events) == 1


def test_latin_letters_are_read_if_the_host_says_so(read):
    body = calendar(event("SUMMARY:Café"), COFFEE).decode().encode("latin-1")

    assert read(body, "iso-8859-1").events[0].title == "Café"
    assert [refusal.reason for refusal in read(body).refused] == [
        "Line 6: the letters are not in the character set of the calendar."
    ]


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "rot13", "nonsense"])
def test_strange_character_set_is_refused(read, charset):
    with pytest.raises(FeedRefused, match="character set that we cannot read"):
        read(calendar(COFFEE), charset)


def test_most_events_that_are_allowed_are_read(read):
    found = read(calendar(*many(2000, SERIES, "DESCRIPTION:" + "x" * 2000)))

    assert len(found.events) == 2000
