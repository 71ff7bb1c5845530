from icalendar import Calendar

from events.ical.calendar import feed, single_file

TEA = b"BEGIN:VEVENT\r\nUID:tea\r\nEND:VEVENT\r\n"
TALK = b"BEGIN:VEVENT\r\nORGANIZER:mailto:office@ground.example\r\nUID:talk\r\nEND:VEVENT\r\n"


def test_entries_stand_unchanged_behind_their_zones():
    content = single_file(TEA + TALK, ["Europe/Rome", "Europe/Brussels"])

    assert content.endswith(b"END:VTIMEZONE\r\n" + TEA + TALK + b"END:VCALENDAR\r\n")
    assert [str(zone["tzid"]) for zone in Calendar.from_ical(content).walk("VTIMEZONE")] == [
        "Europe/Brussels",
        "Europe/Rome",
    ]


def test_single_file_is_published_by_its_organizer_if_there_is_one():
    methods = [Calendar.from_ical(single_file(one, [])).get("method") for one in (TEA, TALK)]

    assert methods == [None, "PUBLISH"]


def test_feed_says_its_name_and_when_to_ask_again():
    content = feed(
        [TEA],
        [],
        name="What’s on, here",
        description="Co-funded; yes",
        url="https://a.example/",
        time_zone="Europe/Brussels",
    )

    assert sorted(content.removesuffix(TEA + b"END:VCALENDAR\r\n").decode().split("\r\n")) == [
        "",
        "BEGIN:VCALENDAR",
        "DESCRIPTION:Co-funded\\; yes",
        "NAME:What’s on\\, here",
        "PRODID:-//Common Ground//Events//EN",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "URL:https://a.example/",
        "VERSION:2.0",
        "X-PUBLISHED-TTL:PT6H",
        "X-WR-CALDESC:Co-funded\\; yes",
        "X-WR-CALNAME:What’s on\\, here",
        "X-WR-TIMEZONE:Europe/Brussels",
    ]
