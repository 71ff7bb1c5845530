"""Events that no importer should take: each is refused by its line, and the others come through."""

import pytest

from tests.events.imports.attacks.made import COFFEE, CUSTOM_ZONE, NEVER, SERIES, many, rule
from tests.events.imports.calendars import calendar, event

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


def test_event_that_cannot_be_read_is_named(read):
    (refusal,) = read(calendar(event("DTSTART:soon"))).refused

    assert (refusal.title, refusal.uid) == ("Tea", "tea")
