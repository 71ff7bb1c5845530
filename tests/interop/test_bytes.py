"""What no program checks, because all forgive it, until one does not."""

import re
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr

from tests.interop import lines

#: What stands in a value of the type TEXT: no bare separator, and no backslash that escapes nothing.
ESCAPED = re.compile(r"(?:[^\\;,\n]|\\[\\;,nN])*")
#: More days than any exclusion lies ahead.
LONG = 1500
TEXTS = ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"]


@pytest.fixture(scope="module")
def files(published, texts):
    return [*(file.path for file in published), texts.path]


@pytest.fixture(scope="module")
def calendars(files):
    return [lines.read(path) for path in files]


@pytest.fixture(scope="module")
def entries(calendars):
    return [entry for calendar in calendars for entry in calendar.named("VEVENT")]


@pytest.fixture(scope="module")
def series(entries):
    return [entry for entry in entries if entry.get("RRULE")]


def test_lines_end_with_cr_and_lf_and_nothing_else_breaks_one(files):
    for path in files:
        content = path.read_bytes()

        assert content.endswith(b"END:VCALENDAR\r\n")
        assert not re.search(rb"[\r\n]", content.replace(b"\r\n", b""))


def test_line_has_at_most_75_octets_and_parts_neither_character_nor_escape(files):
    """RFC 5545, 3.1."""
    for path in files:
        physical = path.read_bytes().removesuffix(b"\r\n").split(b"\r\n")
        parted = [
            line
            for line, following in zip(physical, [*physical[1:], b""], strict=True)
            if following.startswith(b" ") and ends_within_escape(line)
        ]

        assert max(map(len, physical)) <= 75
        assert [line.decode() for line in physical]
        assert parted == []


def ends_within_escape(line: bytes) -> bool:
    return (len(line) - len(line.rstrip(b"\\"))) % 2 == 1


def test_file_begins_with_its_calendar_and_no_mark_of_byte_order(files):
    assert {path.read_bytes()[:17] for path in files} == {b"BEGIN:VCALENDAR\r\n"}


def test_text_is_escaped(calendars, entries):
    written = [
        line
        for component in [*calendars, *entries]
        for line in component.lines
        if line.name in TEXTS
    ]

    assert len(written) > 1000
    assert [line for line in written if not ESCAPED.fullmatch(line.value)] == []


def test_entry_has_what_every_program_needs(entries):
    needed = [
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "DTSTART",
        "DTEND",
    ]

    assert {name: len(entry.all(name)) for entry in entries for name in needed} == dict.fromkeys(
        needed, 1
    )


def test_nothing_stands_there_that_programs_read_differently(calendars, entries):
    """Lists of dates, lengths, invitations and alarms."""
    names = {line.name for entry in entries for line in entry.lines}
    methods = {line.value for calendar in calendars for line in calendar.all("METHOD")}

    assert names & {"RDATE", "DURATION", "EXRULE", "ATTENDEE", "ATTACH"} == set()
    assert methods <= {"PUBLISH"}
    assert [entry.inner for entry in entries if entry.inner] == []


def test_start_and_end_have_one_form_which_is_never_floating(entries):
    forms = {(entry.get("DTSTART").form, entry.get("DTEND").form) for entry in entries}

    assert {start for start, end in forms if start != end} == set()
    assert "floating" not in {start for start, _end in forms}
    assert [e for e in entries if e.get("DTEND").value <= e.get("DTSTART").value] == []


def test_series_begins_with_the_first_date_of_its_rule(series):
    assert [entry for entry in series if dates_of(entry)[0] != start_of(entry)] == []


def test_excluded_date_is_one_of_the_rule_in_the_form_of_the_start(series):
    for entry in series:
        excluded = entry.all("EXDATE")

        assert {line.form for line in excluded} <= {entry.get("DTSTART").form}
        assert {moment(line.value) for line in excluded} - set(dates_of(entry)) == set()


def test_changed_date_is_one_of_the_rule_in_the_form_of_the_start_and_is_not_excluded(calendars):
    for calendar in calendars:
        masters = {e.get("UID").value: e for e in calendar.named("VEVENT") if e.get("RRULE")}
        for entry in calendar.named("VEVENT"):
            if named := entry.get("RECURRENCE-ID"):
                master = masters[entry.get("UID").value]

                assert named.form == master.get("DTSTART").form
                assert moment(named.value) in dates_of(master)
                assert named.value not in {line.value for line in master.all("EXDATE")}


def test_until_is_in_utc_with_a_time_and_a_date_without(series):
    """RFC 5545, 3.3.10."""
    bounded = [entry for entry in series if until_of(entry)]

    assert len(bounded) > 50
    assert [
        entry
        for entry in bounded
        if until_of(entry).endswith("Z") == (entry.get("DTSTART").form == "DATE")
    ] == []


def test_rule_has_no_count_beside_until_and_only_parts_that_programs_agree_on(series):
    parts = {
        part.partition("=")[0] for entry in series for part in entry.get("RRULE").value.split(";")
    }

    assert parts == {"FREQ", "INTERVAL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "UNTIL"}


def test_entry_is_told_from_others_by_its_uid_and_its_date(calendars):
    for calendar in calendars:
        names = [
            (entry.get("UID").value, entry.get("RECURRENCE-ID"))
            for entry in calendar.named("VEVENT")
        ]

        assert len(set(map(str, names))) == len(names)


def test_zone_is_defined_once_by_rules_and_not_by_lists_of_dates(calendars):
    for calendar in calendars:
        defined = [zone.get("TZID").value for zone in calendar.named("VTIMEZONE")]
        used = {
            line.parameters["TZID"]
            for entry in calendar.named("VEVENT")
            for line in entry.lines
            if "TZID" in line.parameters
        }
        seasons = [season for zone in calendar.named("VTIMEZONE") for season in zone.inner]

        assert used <= set(defined)
        assert len(set(defined)) == len(defined)
        assert [season for season in seasons if season.get("RDATE")] == []
        assert {len(zone.inner) for zone in calendar.named("VTIMEZONE")} <= {1, 2}


def start_of(entry) -> datetime:
    return moment(entry.get("DTSTART").value)


def until_of(entry) -> str:
    found = re.search(r"UNTIL=(\w+)", entry.get("RRULE").value)
    return found[1] if found else ""


def dates_of(entry) -> list[datetime]:
    """On the clocks of the event, by the rule alone and whatever its end."""
    rule = re.sub(r";?UNTIL=\w+", "", entry.get("RRULE").value)
    return list(rrulestr(f"{rule};COUNT={LONG}", dtstart=start_of(entry)))


def moment(value: str) -> datetime:
    return datetime.strptime(value.rstrip("Z")[:15], "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d")
