from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from events.ical.posix import rule_of
from events.ical.timezone import holds, vtimezone

ZONES = [
    "Europe/Brussels",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Athens",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Atlantic/Azores",
    "America/New_York",
    "America/Nuuk",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
]


def text(key):
    return vtimezone(key).to_ical().decode()


@pytest.mark.parametrize("key", ZONES)
def test_rule_agrees_with_zoneinfo(key):
    rule, zone = rule_of(key), ZoneInfo(key)
    hours = [datetime(2027, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(2 * 366 * 24)]

    wrong = [hour for hour in hours if rule.offset_at(hour) != hour.astimezone(zone).utcoffset()]

    assert wrong == []


@pytest.mark.parametrize("key", ZONES)
def test_vtimezone_read_by_icalendar_agrees_with_zoneinfo(key):
    """The zone gets a name that no program knows, so that only what is written in it counts."""
    renamed = text(key).replace(key, "Nowhere/Known")
    calendar = Calendar.from_ical(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{renamed}END:VCALENDAR\r\n".encode()
    )
    read, zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False), ZoneInfo(key)
    noons = [datetime(2027, 1, 1, 12) + timedelta(days=n) for n in range(366)]

    wrong = [
        n for n in noons if n.replace(tzinfo=read).utcoffset() != n.replace(tzinfo=zone).utcoffset()
    ]

    assert wrong == []


def test_vtimezone_of_brussels_has_two_rules():
    assert text("Europe/Brussels") == (
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Europe/Brussels\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "DTSTART:19700329T020000\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
        "TZNAME:CEST\r\n"
        "TZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:19701025T030000\r\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
        "TZNAME:CET\r\n"
        "TZOFFSETFROM:+0200\r\n"
        "TZOFFSETTO:+0100\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )


def test_vtimezone_without_summer_time_has_one_season():
    assert text("Asia/Kathmandu").count("BEGIN:STANDARD") == 1
    assert "RRULE" not in text("Asia/Kathmandu")


def test_vtimezone_that_no_rule_can_say_is_none():
    """Egypt turns its clocks at 24:00 of the last Thursday of October, which may be in November."""
    assert vtimezone("Africa/Cairo") is None


def test_holds_knows_when_the_law_was_another():
    summer_2016 = datetime(2015, 7, 1, 12, tzinfo=UTC)

    assert holds("Europe/Istanbul", summer_2016)
    assert not holds("Europe/Istanbul", datetime(2015, 1, 1, 12, tzinfo=UTC))


@pytest.mark.parametrize("key", ["../../etc/passwd", "/etc/hostname", "Nowhere/Known"])
def test_rule_of_what_is_no_zone_is_refused(key):
    with pytest.raises(KeyError):
        rule_of(key)
