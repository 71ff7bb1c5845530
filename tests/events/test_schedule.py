from datetime import UTC, date, datetime, time

import pytest
from recurrence import DAILY, MONTHLY, TU, WEEKLY, YEARLY, Recurrence, Rule

from campaign.models import PlacePage
from events.models import ChangedDate, EventPage
from events.schedule import horizon, slots

pytestmark = pytest.mark.django_db


def event(start_date, start_time=None, **kwargs):
    """An unsaved event in Brussels."""
    kwargs.setdefault("time_zone", "Europe/Brussels")
    return EventPage(start_date=start_date, start_time=start_time, **kwargs)


def utc(year, month, day, hour=0, minute=0):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def weekly(**kwargs):
    dates = {name: kwargs.pop(name) for name in ("rdates", "exdates") if name in kwargs}
    return Recurrence(rrules=[Rule(WEEKLY, **kwargs)], include_dtstart=False, **dates)


def days(found):
    return [slot.first_day for slot in found]


def test_slots_of_a_single_event_are_in_utc():
    made = event(date(2027, 1, 12), time(18), end_time=time(20))

    (slot,) = slots(made, date(2027, 1, 1))

    assert (slot.start, slot.end) == (utc(2027, 1, 12, 17), utc(2027, 1, 12, 19))


def test_slots_without_an_end_are_over_when_the_day_is():
    (slot,) = slots(event(date(2027, 1, 12), time(18)), date(2027, 1, 12))

    assert (slot.end, slot.over) == (None, utc(2027, 1, 12, 23))


@pytest.mark.parametrize("all_day", [True, False])
def test_slots_without_a_time_cover_whole_days(all_day):
    made = event(date(2027, 3, 27), end_date=date(2027, 3, 28), all_day=all_day)

    (slot,) = slots(made, date(2027, 3, 27))

    assert not slot.timed
    assert (slot.start, slot.over) == (utc(2027, 3, 26, 23), utc(2027, 3, 28, 22))


@pytest.mark.parametrize("precision", ["month", "none", "unrecorded"])
def test_slots_of_an_event_without_a_day_are_empty(precision):
    assert slots(event(date(2027, 3, 1), precision=precision), date(2028, 1, 1)) == []


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2026, 10, 20), [utc(2026, 10, 20, 16), utc(2026, 10, 27, 17)]),
        (date(2027, 3, 23), [utc(2027, 3, 23, 17), utc(2027, 3, 30, 16)]),
    ],
)
def test_slots_keep_their_wall_clock_when_the_clocks_change(first, expected):
    made = event(first, time(18), recurrence=weekly(count=2))

    assert [slot.start for slot in slots(made, horizon(first))] == expected


def test_slots_include_the_day_of_until():
    made = event(date(2026, 10, 12), time(18), recurrence=weekly(until=datetime(2026, 10, 26)))

    assert days(slots(made, date(2027, 1, 1))) == [
        date(2026, 10, 12),
        date(2026, 10, 19),
        date(2026, 10, 26),
    ]


def test_slots_leave_out_whole_days():
    made = event(
        date(2026, 12, 1),
        time(18),
        recurrence=weekly(until=datetime(2026, 12, 22), exdates=[datetime(2026, 12, 8)]),
    )

    assert days(slots(made, date(2027, 1, 1))) == [
        date(2026, 12, 1),
        date(2026, 12, 15),
        date(2026, 12, 22),
    ]


def test_count_counts_what_is_shown():
    made = event(
        date(2026, 12, 1),
        time(18),
        recurrence=weekly(count=3, exdates=[datetime(2026, 12, 8)]),
    )

    assert days(slots(made, date(2027, 1, 1))) == [
        date(2026, 12, 1),
        date(2026, 12, 15),
        date(2026, 12, 22),
    ]


def test_start_that_is_not_in_the_rule_is_no_date():
    made = event(date(2026, 12, 2), recurrence=weekly(byday=[TU], count=2))

    assert days(slots(made, date(2027, 1, 1))) == [date(2026, 12, 8), date(2026, 12, 15)]


def test_listed_days_are_added_in_order_and_once():
    rule = weekly(count=2, rdates=[datetime(2026, 12, 8), datetime(2026, 12, 3)])
    made = event(date(2026, 12, 1), recurrence=rule)

    assert days(slots(made, date(2027, 1, 1))) == [
        date(2026, 12, 1),
        date(2026, 12, 3),
        date(2026, 12, 8),
    ]


def test_slots_of_an_endless_series_stop_at_the_horizon():
    made = event(date(2026, 12, 1), recurrence=weekly())

    assert days(slots(made, date(2026, 12, 20)))[-1] == date(2026, 12, 15)


def test_slots_of_a_rule_that_began_long_ago_are_its_latest_four_thousand():
    rule = Recurrence(rrules=[Rule(DAILY)], include_dtstart=False)

    found = slots(event(date(2010, 1, 1), recurrence=rule), date(2027, 1, 1))

    assert (len(found), found[-1].first_day) == (4000, date(2027, 1, 1))


def test_monthly_on_the_31st_skips_short_months():
    rule = Recurrence(rrules=[Rule(MONTHLY, count=3)], include_dtstart=False)

    assert days(slots(event(date(2027, 1, 31), recurrence=rule), date(2028, 1, 1))) == [
        date(2027, 1, 31),
        date(2027, 3, 31),
        date(2027, 5, 31),
    ]


def test_yearly_on_29_february_waits_for_leap_years():
    rule = Recurrence(rrules=[Rule(YEARLY, count=2)], include_dtstart=False)

    assert days(slots(event(date(2024, 2, 29), recurrence=rule), date(2030, 1, 1))) == [
        date(2024, 2, 29),
        date(2028, 2, 29),
    ]


def test_unusable_rule_counts_as_none():
    rule = Recurrence(rrules=[Rule(DAILY, interval=0)], include_dtstart=False)

    assert days(slots(event(date(2027, 1, 1), recurrence=rule), date(2028, 1, 1))) == [
        date(2027, 1, 1)
    ]


def test_overnight_event_lasts_until_the_morning():
    made = event(date(2027, 1, 12), time(22), end_date=date(2027, 1, 13), end_time=time(2))

    (slot,) = slots(made, date(2027, 1, 12))

    assert (slot.first_day, slot.last_day) == (date(2027, 1, 12), date(2027, 1, 13))
    assert slot.end == utc(2027, 1, 13, 1)


def test_event_that_ends_at_midnight_does_not_touch_the_next_day():
    made = event(date(2027, 1, 12), time(20), end_date=date(2027, 1, 13), end_time=time(0))

    (slot,) = slots(made, date(2027, 1, 12))

    assert (slot.last_day, slot.end) == (date(2027, 1, 12), utc(2027, 1, 12, 23))


def test_time_that_the_clocks_skip_is_read_with_the_offset_before():
    made = event(date(2027, 3, 28), time(2, 30), end_time=time(3, 15))

    (slot,) = slots(made, date(2027, 3, 28))

    assert slot.start == utc(2027, 3, 28, 1, 30)
    assert slot.end == utc(2027, 3, 28, 2, 15)


def test_time_that_comes_twice_is_the_first():
    (slot,) = slots(event(date(2026, 10, 25), time(2, 30)), date(2026, 10, 25))

    assert slot.start == utc(2026, 10, 25, 0, 30)


def test_zone_of_the_event_counts_and_not_the_site():
    made = event(date(2027, 1, 12), time(18), time_zone="Europe/Athens")

    assert slots(made, date(2027, 1, 12))[0].start == utc(2027, 1, 12, 16)


def with_change(**kwargs):
    """Three Tuesdays in March 2027, 18:00 to 20:00, the second one changed."""
    made = event(date(2027, 3, 9), time(18), end_time=time(20), recurrence=weekly(count=3))
    made.changed_dates = [ChangedDate(day=date(2027, 3, 16), **kwargs)]
    return made


def test_cancelled_date_stays_at_its_time():
    found = slots(with_change(kind="cancelled"), date(2027, 12, 31))

    assert [(slot.first_day, slot.cancelled) for slot in found] == [
        (date(2027, 3, 9), False),
        (date(2027, 3, 16), True),
        (date(2027, 3, 23), False),
    ]


def test_moved_date_keeps_its_name_and_its_length_across_a_change_of_the_clocks():
    found = slots(
        with_change(kind="moved", new_day=date(2027, 3, 28), start_time=time(10)),
        date(2027, 12, 31),
    )

    assert [slot.day for slot in found] == [
        date(2027, 3, 9),
        date(2027, 3, 23),
        date(2027, 3, 16),
    ]
    assert (found[2].first_day, found[2].start, found[2].end) == (
        date(2027, 3, 28),
        utc(2027, 3, 28, 8),
        utc(2027, 3, 28, 10),
    )


def test_moved_date_with_an_end_before_its_start_ends_on_the_next_day():
    (_first, late, _last) = slots(
        with_change(kind="moved", start_time=time(23), end_time=time(1)), date(2027, 12, 31)
    )

    assert (late.start, late.end) == (utc(2027, 3, 16, 22), utc(2027, 3, 17))


def test_change_of_a_day_that_the_series_does_not_have_is_without_effect():
    made = with_change(kind="cancelled")
    made.recurrence = weekly(count=1)

    assert [slot.cancelled for slot in slots(made, date(2027, 12, 31))] == [False]


def test_series_pauses_on_public_holidays_of_its_country_and_counts_what_is_shown():
    made = event(date(2027, 12, 25), recurrence=weekly(count=2), skip_holidays=True)
    made.place = PlacePage(country="IT")

    assert days(slots(made, date(2028, 12, 31))) == [date(2028, 1, 8), date(2028, 1, 15)]


def test_listed_day_stays_on_a_public_holiday():
    made = event(
        date(2027, 12, 25),
        recurrence=Recurrence(rdates=[datetime(2027, 12, 26)], include_dtstart=False),
        skip_holidays=True,
    )
    made.place = PlacePage(country="IT")

    assert days(slots(made, date(2028, 12, 31))) == [date(2027, 12, 25), date(2027, 12, 26)]
