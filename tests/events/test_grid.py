import random
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from events.grid import MOST, grid
from events.models import Occurrence

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2027, 3, 1), date(2027, 3, 31)


def row(first: date, last: date | None = None, hour=12) -> Occurrence:
    return Occurrence(
        event_key=uuid4(),
        day=first,
        start=datetime.combine(first, time(hour), UTC),
        end=datetime.combine(last or first, time(22), UTC),
        start_date=first,
        end_date=last or first,
        listed_at=datetime(2027, 1, 1, tzinfo=UTC),
    )


def stored(*rows) -> list[Occurrence]:
    return Occurrence.objects.bulk_create(rows)


def test_grid_of_an_empty_month_has_no_days():
    stored(row(date(2027, 2, 28)), row(date(2027, 4, 1)))

    found = grid(Occurrence.objects.all(), FIRST, LAST)

    assert (found.days, found.total) == ({}, 0)


def test_what_begins_on_the_day_comes_before_what_goes_on():
    long, late, early = stored(
        row(date(2027, 3, 8), date(2027, 3, 10)),
        row(date(2027, 3, 9), hour=18),
        row(date(2027, 3, 9), hour=9),
    )

    found = grid(Occurrence.objects.all(), FIRST, LAST)

    assert found.days[date(2027, 3, 9)].occurrences == [early, late, long]


def test_grid_counts_and_shows_as_one_would_by_hand():
    chance = random.Random(9)
    rows = stored(
        *(
            row(
                first,
                first + timedelta(chance.choice([0, 0, 0, 1, 5, 40, 365])),
                chance.randrange(20),
            )
            for first in (date(2026, 3, 1) + timedelta(chance.randrange(420)) for _ in range(600))
        )
    )

    found = grid(Occurrence.objects.all(), FIRST, LAST)

    assert found.total == len([one for one in rows if touches(one, FIRST, LAST)])
    for number in range(31):
        day = FIRST + timedelta(number)
        on = {one for one in rows if touches(one, day, day)}
        shown = found.days[day]
        assert (shown.total, shown.more) == (len(on), len(on) - len(shown.occurrences))
        assert len(shown.occurrences) == min(MOST, len(on))
        assert set(shown.occurrences) <= on
        begin = {one for one in on if one.start_date == day}
        assert len(begin & set(shown.occurrences)) == min(MOST, len(begin))


def touches(one: Occurrence, first: date, last: date) -> bool:
    return one.start_date <= last and one.end_date >= first


def test_grid_of_many_dates_asks_twice_and_loads_few(django_assert_num_queries):
    stored(*(row(FIRST + timedelta(number % 31)) for number in range(2000)))

    with django_assert_num_queries(2):
        found = grid(Occurrence.objects.all(), FIRST, LAST)

    assert (found.total, len(found.occurrences)) == (2000, 31 * MOST)
