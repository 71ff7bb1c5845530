from dataclasses import replace
from datetime import date, datetime, time

import pytest
from recurrence import DAILY, WEEKLY, Recurrence, Rule

from campaign.models import PlacePage
from events.ical.component import Context
from events.ical.entry import of_one_date, vevents
from events.ical.folding import folded
from events.models import ChangedDate, EventPage
from events.schedule import horizon, slots

pytestmark = pytest.mark.django_db

CONTEXT = Context("https://ground.example/en/events/tea/", "en")
TIMES = ("UID", "RECURRENCE-ID", "DTSTART", "RRULE", "EXDATE", "STATUS")


def series(*changes, rule=None, exdates=(), **kwargs):
    """Four Tuesdays in March 2027, 18:00 to 20:00 in Brussels, with changes of single ones."""
    defaults = {
        "title": "Tea",
        "start_date": date(2027, 3, 2),
        "start_time": time(18),
        "end_time": time(20),
        "time_zone": "Europe/Brussels",
        "recurrence": Recurrence(
            rrules=[rule or Rule(WEEKLY, count=4)], exdates=exdates, include_dtstart=False
        ),
    }
    made = EventPage(**{**defaults, **kwargs})
    made.linked = {}
    made.changed_dates = list(changes)
    return made


def change(day, kind="moved", **kwargs):
    return ChangedDate(day=date(2027, 3, day), kind=kind, **kwargs)


def entries(made, kept=None):
    """What says which dates there are, VEVENT by VEVENT; the key of the event as KEY."""
    components = vevents(made, slots_of(made), CONTEXT, kept)
    return [
        [
            line.replace(str(made.translation_key), "KEY")
            for line in folded(component).decode().replace("\r\n ", "").split("\r\n")
            if line.startswith(TIMES)
        ]
        for component in components
    ]


def slots_of(made):
    return slots(made, horizon(made.start_date))


MASTER = [
    "DTSTART;TZID=Europe/Brussels:20270302T180000",
    "UID:KEY",
    "RRULE:FREQ=WEEKLY;UNTIL=20270323T170000Z;BYDAY=TU",
    "STATUS:CONFIRMED",
]


def test_cancelled_date_is_an_override_and_no_exclusion():
    assert entries(series(change(9, "cancelled"))) == [
        MASTER,
        [
            "DTSTART;TZID=Europe/Brussels:20270309T180000",
            "UID:KEY",
            "RECURRENCE-ID;TZID=Europe/Brussels:20270309T180000",
            "STATUS:CANCELLED",
        ],
    ]


def test_first_date_can_be_cancelled():
    master, override = entries(series(change(2, "cancelled")))

    assert (master, override[2]) == (
        MASTER,
        "RECURRENCE-ID;TZID=Europe/Brussels:20270302T180000",
    )


def test_date_moved_between_its_neighbours_is_an_override():
    assert entries(series(change(9, new_day=date(2027, 3, 11), start_time=time(10)))) == [
        MASTER,
        [
            "DTSTART;TZID=Europe/Brussels:20270311T100000",
            "UID:KEY",
            "RECURRENCE-ID;TZID=Europe/Brussels:20270309T180000",
            "STATUS:CONFIRMED",
        ],
    ]


@pytest.mark.parametrize(
    "day", [16, 18, 28], ids=["onto the next", "past the next", "past the last"]
)
def test_date_moved_past_a_neighbour_stands_by_itself(day):
    master, alone = entries(series(change(9, new_day=date(2027, 3, day))))

    assert master == [
        *MASTER[:3],
        "EXDATE;TZID=Europe/Brussels:20270309T180000",
        MASTER[3],
    ]
    assert alone == [
        f"DTSTART;TZID=Europe/Brussels:202703{day}T180000",
        "UID:KEY-20270309",
        "STATUS:CONFIRMED",
    ]


def test_series_begins_with_the_first_date_that_is_not_moved_away():
    master, alone = entries(series(change(2, new_day=date(2027, 3, 20))))

    assert (master[0], "EXDATE" in str(master)) == (
        "DTSTART;TZID=Europe/Brussels:20270309T180000",
        False,
    )
    assert alone[1] == "UID:KEY-20270302"


def test_series_ends_with_the_last_date_that_is_not_moved_away():
    master, _alone = entries(series(change(23, new_day=date(2027, 3, 3))))

    assert master[2] == "RRULE:FREQ=WEEKLY;UNTIL=20270316T170000Z;BYDAY=TU"


def test_date_of_whole_days_is_named_by_its_date():
    _master, override = entries(
        series(change(9, new_day=date(2027, 3, 10)), start_time=None, end_time=None, all_day=True)
    )

    assert override[:3] == [
        "DTSTART;VALUE=DATE:20270310",
        "UID:KEY",
        "RECURRENCE-ID;VALUE=DATE:20270309",
    ]


def test_dates_of_a_rule_beyond_the_simple_ones_carry_their_changes():
    found = entries(series(change(9, "cancelled"), rule=Rule(WEEKLY, interval=5, count=2)))

    assert [entry[1] for entry in found] == ["UID:KEY-20270302", "UID:KEY-20270406"]


def test_dates_by_an_earlier_rule_stand_by_themselves_before_the_series():
    made = series()
    earlier = slots(series(start_date=date(2027, 2, 1)), date(2027, 2, 1))

    assert entries(made, earlier) == [
        [
            "DTSTART;TZID=Europe/Brussels:20270201T180000",
            "UID:KEY-20270201",
            "STATUS:CONFIRMED",
        ],
        MASTER,
    ]


def test_public_holidays_are_exclusions():
    made = series(rule=Rule(WEEKLY), start_date=date(2027, 12, 25), skip_holidays=True)
    made.place = PlacePage(country="IT")

    (master,) = entries(made)

    assert sorted(line[-15:-7] for line in master if line.startswith("EXDATE")) == [
        "20290106",
        "20290602",
        "20291208",
    ]


def test_series_with_more_exclusions_than_programs_read_goes_out_as_dates():
    daily = series(rule=Rule(DAILY, until=datetime(2027, 12, 31)))
    daily.recurrence.exdates = [
        datetime(2027, 4 + number // 28, 1 + number % 28) for number in range(81)
    ]

    assert len(entries(daily)) == 305 - 81


def test_changed_date_says_why_in_words():
    made = series(change(9, "changed", venue="Library", reason="The hall is wet."))
    slot = slots(made, horizon(made.start_date))[1]

    component = of_one_date(made, slot, CONTEXT)

    assert (str(component["summary"]), str(component["location"])) == ("Tea", "Library")
    assert component["description"].startswith("The hall is wet.\n\n")


def test_date_at_which_the_clocks_change_stands_by_itself_and_in_utc():
    """In Chile at midnight of Saturday: at 23:15 the same time comes twice."""
    made = series(
        rule=Rule(DAILY, count=3),
        start_date=date(2027, 4, 2),
        start_time=time(23, 15),
        end_time=time(23, 45),
        time_zone="America/Santiago",
    )

    assert entries(made) == [
        [
            "DTSTART;TZID=America/Santiago:20270402T231500",
            "UID:KEY",
            "RRULE:FREQ=DAILY;UNTIL=20270405T031500Z",
            "EXDATE;TZID=America/Santiago:20270403T231500",
            "STATUS:CONFIRMED",
        ],
        ["DTSTART:20270404T021500Z", "UID:KEY-20270403", "STATUS:CONFIRMED"],
    ]


def test_excluded_date_after_the_last_one_that_was_made_is_excluded():
    made = series(rule=Rule(WEEKLY), exdates=[datetime(2029, 2, 27), datetime(2032, 3, 2)])

    (master,) = entries(made)

    assert master[3:5] == [
        "EXDATE;TZID=Europe/Brussels:20290227T180000",
        "EXDATE;TZID=Europe/Brussels:20320302T180000",
    ]


def test_series_begins_after_its_history_and_repeats_no_date_of_it():
    """The second date was held at another time; what was said of the first still holds."""
    made = series(change(2, "cancelled"))
    kept = [replace(slot, start=slot.start.replace(hour=9)) for slot in slots_of(made)[1:2]]

    components = vevents(made, [slots_of(made)[0], *slots_of(made)[2:]], CONTEXT, kept)

    assert [(str(c["uid"])[36:], c["dtstart"].dt.day, "rrule" in c) for c in components] == [
        ("-20270309", 9, False),
        ("", 16, True),
        ("-20270302", 2, False),
    ]


def test_date_that_the_index_has_not_is_excluded():
    made = series()

    (master,) = vevents(made, [slots_of(made)[0], *slots_of(made)[2:]], CONTEXT)

    assert master["exdate"].dts[0].dt.day == 9
