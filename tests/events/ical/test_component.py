from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from recurrence import MONTHLY, TU, WEEKLY, YEARLY, Recurrence, Rule

from events.ical.component import Context
from events.ical.entry import vevents
from events.models import EventPage
from events.schedule import horizon, slots

pytestmark = pytest.mark.django_db

PUBLISHED = datetime(2026, 11, 1, 8, tzinfo=UTC)
CONTEXT = Context("https://ground.example/en/events/tea/", "en", modified=PUBLISHED)


def event(**kwargs):
    defaults = {
        "title": "Tea",
        "start_date": date(2027, 3, 9),
        "time_zone": "Europe/Brussels",
        "first_published_at": PUBLISHED,
    }
    made = EventPage(**{**defaults, **kwargs})
    made.linked = {}
    return made


def series(rule, **kwargs):
    dates = {name: kwargs.pop(name) for name in ("rdates", "exdates") if name in kwargs}
    value = Recurrence(rrules=[rule], include_dtstart=False, **dates)
    return event(recurrence=value, **{"start_time": time(18), "end_time": time(20), **kwargs})


def built(made, context=CONTEXT):
    return vevents(made, slots(made, horizon(made.start_date)), context)


def lines(made, *names):
    (component,) = built(made)
    text = component.to_ical().decode().replace("\r\n ", "")
    return [line for line in text.split("\r\n") if line.startswith(names)]


def test_timed_event_names_its_zone():
    made = event(start_time=time(18), end_time=time(20))

    assert lines(made, "DTSTART", "DTEND") == [
        "DTSTART;TZID=Europe/Brussels:20270309T180000",
        "DTEND;TZID=Europe/Brussels:20270309T200000",
    ]


def test_event_without_an_end_gets_an_hour_and_says_that_the_end_is_open():
    made = event(start_time=time(18))

    assert lines(made, "DTSTART", "DTEND", "DURATION") == [
        "DTSTART;TZID=Europe/Brussels:20270309T180000",
        "DTEND;TZID=Europe/Brussels:20270309T190000",
    ]
    assert lines(made, "DESCRIPTION") == [
        "DESCRIPTION;LANGUAGE=en:Nobody has said yet when it ends."
        "\\n\\nMore: https://ground.example/en/events/tea/"
    ]


@pytest.mark.parametrize("all_day", [True, False])
def test_event_without_a_time_has_dates_with_an_exclusive_end(all_day):
    made = event(all_day=all_day, end_date=date(2027, 3, 11))

    assert lines(made, "DTSTART", "DTEND") == [
        "DTSTART;VALUE=DATE:20270309",
        "DTEND;VALUE=DATE:20270312",
    ]


def test_timed_event_over_several_days_is_in_utc():
    made = event(
        start_date=date(2027, 3, 27),
        start_time=time(9),
        end_date=date(2027, 3, 29),
        end_time=time(17),
    )

    assert lines(made, "DTSTART", "DTEND") == ["DTSTART:20270327T080000Z", "DTEND:20270329T150000Z"]


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (date(2026, 10, 25), "20261025T003000Z", "20261025T021500Z"),
        (date(2027, 3, 28), "20270328T013000Z", "20270328T021500Z"),
    ],
)
def test_time_at_a_change_of_the_clocks_is_in_utc(day, start, end):
    made = event(start_date=day, start_time=time(2, 30), end_time=time(3, 15))

    assert lines(made, "DTSTART", "DTEND") == [f"DTSTART:{start}", f"DTEND:{end}"]


def test_time_on_the_evening_before_a_change_of_the_clocks_names_its_zone():
    made = event(start_date=date(2026, 10, 24), start_time=time(20), end_time=time(23, 30))

    assert lines(made, "DTSTART") == ["DTSTART;TZID=Europe/Brussels:20261024T200000"]


def test_event_over_several_days_without_an_end_covers_the_days_and_says_when_it_starts():
    made = event(start_time=time(9, 30), end_date=date(2027, 3, 11))

    assert lines(made, "DTSTART", "DTEND") == [
        "DTSTART;VALUE=DATE:20270309",
        "DTEND;VALUE=DATE:20270312",
    ]
    assert lines(made, "DESCRIPTION") == [
        "DESCRIPTION;LANGUAGE=en:from 09:30 (Central European Time)"
        "\\n\\nMore: https://ground.example/en/events/tea/"
    ]


def test_zone_that_no_rule_can_say_is_published_in_utc():
    made = event(start_time=time(18), end_time=time(20), time_zone="Africa/Cairo")

    assert lines(made, "DTSTART", "DTEND") == ["DTSTART:20270309T160000Z", "DTEND:20270309T180000Z"]


@pytest.mark.parametrize("precision", ["month", "none", "unrecorded"])
def test_event_without_a_day_is_in_no_calendar(precision):
    assert built(event(precision=precision)) == []


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule(WEEKLY), "RRULE:FREQ=WEEKLY;BYDAY=TU"),
        (Rule(WEEKLY, interval=2, byday=[TU]), "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (Rule(MONTHLY), "RRULE:FREQ=MONTHLY;BYMONTHDAY=9"),
        (Rule(MONTHLY, byday=[TU(2)]), "RRULE:FREQ=MONTHLY;BYDAY=2TU"),
        (Rule(YEARLY), "RRULE:FREQ=YEARLY;BYMONTHDAY=9;BYMONTH=3"),
        (Rule(WEEKLY, count=3), "RRULE:FREQ=WEEKLY;UNTIL=20270323T170000Z;BYDAY=TU"),
        (
            Rule(WEEKLY, until=datetime(2027, 3, 30)),
            "RRULE:FREQ=WEEKLY;UNTIL=20270330T160000Z;BYDAY=TU",
        ),
    ],
)
def test_simple_series_is_one_rule(rule, expected):
    assert lines(series(rule), "RRULE") == [expected]


def test_series_leaves_out_dates_in_the_form_of_its_start():
    made = series(Rule(WEEKLY, count=2), exdates=[datetime(2027, 3, 16)])

    assert lines(made, "DTSTART", "RRULE", "EXDATE") == [
        "DTSTART;TZID=Europe/Brussels:20270309T180000",
        "RRULE:FREQ=WEEKLY;UNTIL=20270323T170000Z;BYDAY=TU",
        "EXDATE;TZID=Europe/Brussels:20270316T180000",
    ]


def test_series_of_whole_days_has_dates_everywhere():
    made = series(
        Rule(WEEKLY, count=2),
        exdates=[datetime(2027, 3, 16)],
        start_time=None,
        end_time=None,
        all_day=True,
    )

    assert lines(made, "DTSTART", "RRULE", "EXDATE") == [
        "DTSTART;VALUE=DATE:20270309",
        "RRULE:FREQ=WEEKLY;UNTIL=20270323;BYDAY=TU",
        "EXDATE;VALUE=DATE:20270316",
    ]


def test_series_starts_on_its_first_real_date():
    made = series(Rule(WEEKLY, byday=[TU]), start_date=date(2027, 3, 10))

    assert lines(made, "DTSTART") == ["DTSTART;TZID=Europe/Brussels:20270316T180000"]


@pytest.mark.parametrize(
    "kwargs",
    [
        {"rule": Rule(WEEKLY, interval=5, count=2)},
        {"rule": Rule(WEEKLY, count=1), "rdates": [datetime(2027, 4, 13)]},
        {"rule": Rule(WEEKLY, count=2), "start_time": time(2, 30)},
        {"rule": Rule(WEEKLY, count=2), "time_zone": "Africa/Cairo"},
        {"rule": Rule(WEEKLY, count=2), "end_date": date(2027, 3, 10), "end_time": time(2)},
    ],
)
def test_what_programs_read_differently_goes_out_as_dates(kwargs):
    made = series(**kwargs)

    components = built(made)

    assert [c.get("rrule") for c in components] == [None, None]
    assert components[0]["uid"] == f"{made.translation_key}-20270309"


def test_uid_is_the_key_whatever_the_host():
    made = event()

    assert lines(made, "UID") == [f"UID:{made.translation_key}"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("confirmed", ["SUMMARY;LANGUAGE=en:Tea", "STATUS:CONFIRMED", "TRANSP:OPAQUE"]),
        (
            "tentative",
            ["SUMMARY;LANGUAGE=en:Not yet certain: Tea", "STATUS:TENTATIVE", "TRANSP:OPAQUE"],
        ),
        (
            "cancelled",
            ["SUMMARY;LANGUAGE=en:Cancelled: Tea", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"],
        ),
        (
            "postponed",
            ["SUMMARY;LANGUAGE=en:Postponed: Tea", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"],
        ),
        (
            "moved-online",
            ["SUMMARY;LANGUAGE=en:Moved online: Tea", "STATUS:CONFIRMED", "TRANSP:OPAQUE"],
        ),
    ],
)
def test_status_is_said_in_words_too(status, expected):
    assert lines(event(status=status), "SUMMARY", "STATUS", "TRANSP") == expected


def test_hybrid_event_has_place_and_link():
    made = event(
        mode="hybrid", venue="Music school", address="Gate 1", online_url="https://meet.example/a"
    )

    assert lines(made, "LOCATION", "CONFERENCE", "DESCRIPTION") == [
        "CONFERENCE;FEATURE=VIDEO;LABEL=Join online;VALUE=URI:https://meet.example/a",
        "DESCRIPTION;LANGUAGE=en:Join online: https://meet.example/a"
        "\\n\\nMore: https://ground.example/en/events/tea/",
        "LOCATION;LANGUAGE=en:Music school\\, Gate 1",
    ]


def test_description_ends_with_the_funding_statement():
    context = Context("https://ground.example/a/", "en", funding="Co-funded.")

    (component,) = built(event(summary="Come."), context)

    assert component["description"] == ("Come.\n\nMore: https://ground.example/a/\n\nCo-funded.")


def test_text_is_clean_and_escaped():
    made = event(title="A, b; c\\d\r\nX-EVIL:1\x00\x07\u202e")

    assert lines(made, "SUMMARY", "X-EVIL") == ["SUMMARY;LANGUAGE=en:A\\, b\\; c\\\\d\\nX-EVIL:1"]


def test_letters_that_look_like_an_escape_are_letters():
    made = event(title=r"C:\New\notes\, \;")

    assert lines(made, "SUMMARY") == [r"SUMMARY;LANGUAGE=en:C:\\New\\notes\\\, \\\;"]


def test_stamps_come_from_the_data():
    assert lines(event(), "DTSTAMP", "LAST-MODIFIED", "SEQUENCE") == [
        "DTSTAMP:20261101T080000Z",
        "SEQUENCE:0",
        "LAST-MODIFIED:20261101T080000Z",
    ]


def test_organizer_is_the_office_of_the_event_else_that_of_the_site():
    context = replace(CONTEXT, organizer=("office@ground.example", "Town of Vejle, integration"))
    made = [event(), event(contact="tea@ground.example")]

    assert [str(built(one, context)[0]["organizer"]) for one in made] == [
        "mailto:office@ground.example",
        "mailto:tea@ground.example",
    ]


def test_mark_says_the_language_for_readers_of_another_one():
    (component,) = built(event(title="Τσάι"), replace(CONTEXT, language="el", mark="EL"))

    assert str(component["summary"]) == "[EL] Τσάι"
