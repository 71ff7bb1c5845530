"""What strangers' calendars do to an importer: each must end soon, small, and in plain words.

Each calendar also holds an innocent event, "Coffee", which must come through unless all is refused.
"""

import resource
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from events.imports import feed, mapping, sandbox
from events.imports.refusal import FeedRefused
from tests.events.imports.calendars import calendar, event, text_of

TODAY = date(2027, 3, 1)
MEGABYTE = 1024 * 1024
MOST_SECONDS = 10
MOST_MEMORY = 200 * MEGABYTE

COFFEE = event("SUMMARY:Coffee", uid="coffee")
NOT_A_CALENDAR = "This is not a calendar. It must begin with BEGIN:VCALENDAR."
NO_EVENTS = "The calendar holds no events. Everything stays as it is."
NOT_COMPLETE = "The calendar is not complete: its end is missing."
TOO_LARGE = "The calendar is larger than 5 megabytes."
TOO_MANY = "The calendar has more than 2000 events."
TOO_MANY_LINES = "The calendar has more than 300000 lines."
TOO_OFTEN = "An event can repeat by day, week, month or year, not more often."
TOO_LONG_TO_WORK_OUT = "Its rule takes too long to work out."
UNSUPPORTED = "This rule is not supported. Choose a simpler one, or list the dates."
OUT_OF_RANGE = "A number in this rule is out of range."
NO_DATE = "This rule gives no date at all."
INTERVAL = "The interval must lie between 1 and 366."
COUNT = "The number of dates must lie between 1 and 1000."
MANY_DATES = "It has more than 500 dates."
LISTED = "Too many dates are listed."
TOO_LONG = "It is too long."
UNREADABLE_RULE = "It cannot be read: RRULE"
UNREADABLE_START = "It cannot be read: DTSTART"
NO_EXRULE = "Rules that exclude dates are not supported. List the dates to leave out."
LONG = "It lasts longer than 60 days."
CUSTOM_ZONE = "The time zone “Custom Zone” is not known."
SERIES = "RRULE:FREQ=WEEKLY;COUNT=5"


@pytest.fixture
def read(monkeypatch, tmp_path):
    """Reads a calendar as an import does, in bounded time and memory."""
    report = tmp_path / "memory"
    wrapper = str(Path(__file__).with_name("measured.py"))
    command = [sys.executable, "-I", wrapper, str(report), *sandbox.COMMAND]
    monkeypatch.setattr(sandbox, "COMMAND", command)

    def read(body, charset=""):
        report.write_text("0 0")
        before, began = own_memory(), time.process_time()
        try:
            found = feed.read(body, charset, TODAY)
            return mapping.reading(found.events, found.refused, "Europe/Brussels", TODAY)
        finally:
            memory, seconds = map(float, report.read_text().split())
            memory += own_memory() - before
            # Computing, not the clock: the machine may be busy.
            seconds += time.process_time() - began
            print(f"MEASURED {seconds:.2f} s, {memory / MEGABYTE:.0f} MB")
            assert seconds < MOST_SECONDS
            assert memory < MOST_MEMORY

    return read


def own_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def rule(text: str) -> str:
    return event(f"RRULE:{text}")


def many(number: int, *lines: str) -> list[str]:
    return [event(*lines, uid=f"uid-{index}") for index in range(number)]


def zone(*lines: str, name: str = "Custom Zone") -> str:
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *lines, "END:VTIMEZONE"])


def observance(*lines: str) -> str:
    usual = ["DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0500"]
    return "\r\n".join(["BEGIN:STANDARD", *usual, *lines, "END:STANDARD"])


NEVER = "BYMONTH=2;BYMONTHDAY=30"

REFUSED_EVENTS = {
    "every second": (rule("FREQ=SECONDLY"), TOO_OFTEN),
    "every minute": (rule("FREQ=MINUTELY"), TOO_OFTEN),
    "every second, a billion times": (rule("FREQ=SECONDLY;COUNT=999999999"), TOO_OFTEN),
    "every second since 1970": (
        event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY"),
        "The year 1970 is too far away.",
    ),
    "every day until 9999": (rule("FREQ=DAILY;UNTIL=99991231T000000Z"), MANY_DATES),
    "200 rules": (event(*["RRULE:FREQ=DAILY;COUNT=2"] * 200), "Only one rule can be used."),
    "interval 0": (rule("FREQ=DAILY;INTERVAL=0"), INTERVAL),
    "interval -1": (rule("FREQ=DAILY;INTERVAL=-1"), INTERVAL),
    "interval 10^20": (rule(f"FREQ=DAILY;INTERVAL={10**20}"), UNREADABLE_RULE),
    "count 10^12": (rule(f"FREQ=DAILY;COUNT={10**12}"), UNREADABLE_RULE),
    "count 10^9": (rule(f"FREQ=DAILY;COUNT={10**9}"), COUNT),
    "unknown part": (rule("FREQ=DAILY;COUNT=2;FOO=BAR"), UNSUPPORTED),
    "30 February every year": (rule(f"FREQ=YEARLY;{NEVER}"), TOO_LONG_TO_WORK_OUT),
    "30 February every month": (rule(f"FREQ=MONTHLY;{NEVER}"), TOO_LONG_TO_WORK_OUT),
    "30 February every day": (rule(f"FREQ=DAILY;{NEVER}"), TOO_LONG_TO_WORK_OUT),
    "30 February every hour": (rule(f"FREQ=HOURLY;{NEVER}"), TOO_OFTEN),
    "30 February every second": (rule(f"FREQ=SECONDLY;{NEVER}"), TOO_OFTEN),
    "no date before the end": (rule("FREQ=YEARLY;BYMONTH=1;UNTIL=20270601"), NO_DATE),
    "rule that excludes": (event(SERIES, "EXRULE:FREQ=DAILY"), NO_EXRULE),
    "two frequencies": (rule("FREQ=DAILY;FREQ=SECONDLY"), TOO_OFTEN),
    "every second of a day": (
        rule(
            "FREQ=DAILY;COUNT=2;BYSETPOS=86399"
            f";BYHOUR={','.join(map(str, range(24)))}"
            f";BYMINUTE={','.join(map(str, range(60)))}"
            f";BYSECOND={','.join(map(str, range(60)))}"
        ),
        UNSUPPORTED,
    ),
    "position 366": (rule("FREQ=YEARLY;BYDAY=MO;BYSETPOS=366"), TOO_LONG_TO_WORK_OUT),
    "99th Monday": (rule("FREQ=MONTHLY;BYDAY=99MO"), OUT_OF_RANGE),
    "a date a line, 100,000 times": (
        event(*["RDATE:20270310T170000Z"] * 100_000),
        TOO_LONG,
    ),
    "100,000 dates in a line": (
        event(f"RDATE:{','.join(['20270310T170000Z'] * 100_000)}"),
        "Line 7: RDATE is too long.",
    ),
    "3,500 exclusions in a line": (
        event(SERIES, f"EXDATE:{','.join(['20270316T170000Z'] * 3500)}"),
        LISTED,
    ),
    "100,000 exclusions in lines of 60 kB": (
        event(SERIES, *[f"EXDATE:{','.join(['20270316T170000Z'] * 3500)}"] * 28),
        TOO_LONG,
    ),
    "600 dates": (
        event("RDATE:" + ",".join(["20270310T170000Z"] * 600)),
        LISTED,
    ),
    "periods": (event("RDATE;VALUE=PERIOD:20270310T170000Z/PT1H"), "It cannot be read: PERIOD"),
    "a thousand years": (
        event("DTSTART:19000101T000000Z", "DTEND:29000101T000000Z", "RRULE:FREQ=DAILY"),
        "The year 1900 is too far away.",
    ),
    "three years": (event("DTSTART:20270101T000000Z", "DTEND:20300101T000000Z"), LONG),
    "year 1": (event("DTSTART:00010101T000000", "RRULE:FREQ=DAILY"), "The year 1 is too far away."),
    "year 9999": (event("DTSTART:99990101T000000Z"), "The year 9999 is too far away."),
    "zone that is a path": (
        event("DTSTART;TZID=../../etc/passwd:20270309T180000"),
        "The time zone “../../etc/passwd” is not known.",
    ),
    "zone that is an absolute path": (
        event("DTSTART;TZID=/etc/hostname:20270309T180000"),
        "The time zone “/etc/hostname” is not known.",
    ),
    "zone that is a folder": (
        event("DTSTART;TZID=Africa:20270309T180000"),
        None,
    ),
    "zone with NUL": (
        event("DTSTART;TZID=Custom\0 Zone:20270309T180000"),
        CUSTOM_ZONE,
    ),
    "zone of its own": (event("DTSTART;TZID=Custom Zone:20270309T180000"), CUSTOM_ZONE),
    "start that is no date": (event("DTSTART:soon"), UNREADABLE_START),
    "no start": (
        "\r\n".join(["BEGIN:VEVENT", "UID:tea", "SUMMARY:Tea", "END:VEVENT"]),
        "It has no start.",
    ),
    "31 February": (event("DTSTART;VALUE=DATE:20270231"), UNREADABLE_START),
    "two starts": (
        event("DTSTART:20270309T180000Z", "DTSTART:20270310T180000Z"),
        "Line 7: DTSTART stands there twice.",
    ),
    "no title": (event("SUMMARY:"), "It has no title."),
    "billions of weeks": (event("DURATION:P999999999999W"), "It cannot be read: DURATION"),
    "thousands of weeks": (event("DURATION:P9999W"), LONG),
    "negative length": (event("DURATION:-PT1H"), "It ends before it starts."),
    "end before the start": (
        event("DTEND;TZID=Europe/Rome:20270308T180000"),
        "It ends before it starts.",
    ),
    "end of another kind": (
        event("DTEND;VALUE=DATE:20270310"),
        "It starts with a time and ends without, or the other way round.",
    ),
    "all following dates": (
        "\r\n".join(
            [
                event(SERIES),
                event(
                    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Rome:20270316T180000",
                    "RRULE:FREQ=DAILY",
                ),
            ]
        ),
        "A change of all following dates cannot be read.",
    ),
    "date with a rule of its own": (
        "\r\n".join(
            [
                event(SERIES),
                event("RECURRENCE-ID;TZID=Europe/Rome:20270316T180000", "RRULE:FREQ=DAILY"),
            ]
        ),
        "A single date has a rule of its own.",
    ),
    "line without value": (
        event("LOCATION"),
        "It cannot be read: Content line could not be parsed into parts: 'LOCATION': "
        "Invalid content line",
    ),
    "200,000 parameters": (
        event("LOCATION;" + ";".join(["X=1"] * 200_000) + ":Hall"),
        "Line 7: LOCATION is too long.",
    ),
    "two million backslashes": (
        event("DESCRIPTION:" + "\\" * 2_000_000),
        "Line 7: DESCRIPTION is too long.",
    ),
    "100,000 folds": (
        event("DESCRIPTION:x\r\n" + " x\r\n" * 100_000 + " x"),
        "Line 7: DESCRIPTION is too long.",
    ),
}


@pytest.mark.parametrize("attack", REFUSED_EVENTS)
def test_bad_event_is_refused_by_line_and_does_not_stop_the_others(read, attack):
    source, reason = REFUSED_EVENTS[attack]

    found = read(calendar(source, COFFEE))

    assert [event.title for event in found.events] == ["Coffee"]
    assert [refusal.line for refusal in found.refused] == [3]
    assert reason in (None, found.refused[0].reason)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [(["RRULE:FREQ=MINUTELY"], TOO_OFTEN), ([f"RRULE:FREQ=YEARLY;{NEVER}"], TOO_LONG_TO_WORK_OUT)],
)
def test_a_thousand_bad_events_are_refused(read, lines, reason):
    found = read(calendar(*many(1000, *lines), COFFEE))

    assert [event.title for event in found.events] == ["Coffee"]
    assert {refusal.reason for refusal in found.refused} == {reason}
    assert len(found.refused) == 1000


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


def test_event_that_cannot_be_read_is_named(read):
    (refusal,) = read(calendar(event("DTSTART:soon"))).refused

    assert (refusal.title, refusal.uid) == ("Tea", "tea")


def test_zone_of_one_calendar_is_not_known_to_the_next(read):
    start = event("DTSTART;TZID=Custom Zone:20270309T180000")

    first = read(calendar(zone(observance()), start, COFFEE))
    second = read(calendar(start, COFFEE))

    assert [found.refused[0].reason for found in (first, second)] == [CUSTOM_ZONE] * 2


def test_control_characters_and_overrides_of_direction_go(read):
    title = "T\0e\x07a\x1b[31m \u202ekcab\u202c \x0b\x0c\x1c\u2028\u0085end"

    (tea,) = read(calendar(event(f"SUMMARY:{title}"))).events

    assert tea.title == "Tea[31m kcab end"


def test_line_break_without_cr_cannot_smuggle_a_property(read):
    (tea,) = read(calendar(event("DESCRIPTION:Hello\nATTACH:file:///etc/passwd\rUID:other"))).events

    assert tea.uid == "tea"
    assert tea.values["body"][0][1].source == "<p>Hello</p>"


def test_folded_letter_is_read_whole(read):
    body = calendar(event("SUMMARY:Café")).replace("é".encode(), b"\xc3\r\n \xa9")

    assert read(body).events[0].title == "Café"


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


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_addresses_of_the_web_are_kept(read, url):
    (tea,) = read(calendar(event(f"URL:{url}", f"CONFERENCE;VALUE=URI:{url}"))).events

    assert (tea.url, tea.values["online_url"]) == ("", "")


def test_markup_is_text(read):
    html = 'Hello<br><img src=x onerror="alert(1)">a < b & <b>c</b>'
    (tea,) = read(calendar(event(f'DESCRIPTION;ALTREP="data:text/html,x":{html}'))).events

    assert tea.values["body"][0][1].source == "<p>Hello<br/>a &lt; b &amp; c</p>"


def test_events_with_one_uid_are_one_event(read):
    old, new = event("SEQUENCE:1"), event("SEQUENCE:2", "SUMMARY:New tea")

    found = read(calendar(old, new, COFFEE))

    assert [event.title for event in found.events] == ["New tea", "Coffee"]
    assert found.refused[0].reason == "It has the UID of the event in line 9."


def test_event_without_uid_is_known_by_its_time_and_title(read):
    first, again, other = (
        read(calendar(event(*lines, uid=""))).events[0].uid
        for lines in ([], ["DESCRIPTION:More"], ["SUMMARY:Coffee"])
    )

    assert first == again != other


def test_strange_uid_is_only_a_key(read):
    long = "x" * 1000
    uids = [r"a\r\nSet-Cookie: b", "../../etc/passwd", long]

    found = read(calendar(*(event(uid=uid) for uid in uids)))

    assert [event.uid for event in found.events[:2]] == uids[:2]
    assert len(found.events[2].uid) == len("sha256:") + 64


def test_most_events_that_are_allowed_are_read(read):
    found = read(calendar(*many(2000, SERIES, "DESCRIPTION:" + "x" * 2000)))

    assert len(found.events) == 2000


def test_worker_that_needs_too_much_is_killed_and_reported(monkeypatch):
    monkeypatch.setattr(sandbox, "COMMAND", [sys.executable, "-c", "while True: pass"])
    monkeypatch.setattr(sandbox, "WAITING", 0.5)

    with pytest.raises(FeedRefused, match="too much time or memory"):
        feed.read(calendar(COFFEE), "", TODAY)


@pytest.mark.parametrize("code", ["bytearray(10**9)", "print(10**9 * 'x')"])
def test_worker_has_a_limit_of_memory(monkeypatch, code):
    program = f"from events.imports.worker import limit; limit(); {code}"
    monkeypatch.setattr(sandbox, "COMMAND", [sys.executable, "-c", program])

    with pytest.raises(FeedRefused, match="too much time or memory"):
        feed.read(calendar(COFFEE), "", TODAY)
