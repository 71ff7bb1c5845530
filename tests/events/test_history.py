"""What became of a series must not change what has taken place."""

from datetime import UTC, date, datetime

import pytest
from recurrence import DAILY, WEEKLY, Recurrence, Rule

from events.indexing import reindex
from events.models import ChangedDate, EventPage, Occurrence
from tests.factories.events import EventPageFactory

pytestmark = pytest.mark.django_db

MARCH = [date(2027, 3, day) for day in (2, 9, 16, 23)]


def on(day: int, month: int = 3) -> datetime:
    return datetime(2027, month, day, 12, tzinfo=UTC)


def rule(frequency=WEEKLY, **kwargs):
    return Recurrence(rrules=[Rule(frequency, **kwargs)], include_dtstart=False)


@pytest.fixture
def series(index):
    """Four Tuesdays in March 2027, published on the first of March."""
    event = EventPageFactory(parent=index, start_date=MARCH[0], recurrence=rule(count=4))
    reindex(event.translation_key, on(1))
    return event


def change(event, at, **fields):
    """The event as it is published at a moment."""
    EventPage.objects.filter(pk=event.pk).update(**fields)
    reindex(event.translation_key, at)


def dates(**condition):
    return list(Occurrence.objects.filter(**condition).values_list("day", flat=True))


def test_dates_that_took_place_stay_when_the_rule_changes(series):
    change(series, on(12), start_date=date(2027, 3, 4))

    assert dates() == [*MARCH[:2], date(2027, 3, 18), date(2027, 3, 25)]
    assert dates(kept=True) == MARCH[:2]


def test_dates_that_took_place_stay_through_a_second_change(series):
    change(series, on(12), start_date=date(2027, 3, 4))
    change(series, on(19), recurrence=rule(count=3))

    assert dates() == [*MARCH[:2], date(2027, 3, 18)]


def test_dates_that_took_place_are_the_series_again_when_the_rule_is(series):
    change(series, on(12), start_date=date(2027, 3, 4))
    change(series, on(13), start_date=MARCH[0])

    assert (dates(), dates(kept=True)) == (MARCH, [])


def test_dates_before_the_first_publication_follow_the_rule(index):
    event = EventPageFactory(parent=index, start_date=MARCH[0], recurrence=rule(count=4))
    reindex(event.translation_key, on(12))

    change(event, on(12), start_date=date(2027, 3, 4))

    assert dates() == [date(2027, 3, day) for day in (4, 11, 18, 25)]


def test_changed_past_date_is_what_was_said_of_it(series):
    ChangedDate.objects.create(event=series, day=MARCH[1], kind="cancelled", locale=series.locale)
    reindex(series.translation_key, on(12))

    assert dates(cancelled=True) == [MARCH[1]]


def test_single_event_has_no_history(index):
    event = EventPageFactory(parent=index, start_date=MARCH[0])
    reindex(event.translation_key, on(1))

    change(event, on(12), start_date=MARCH[2])

    assert dates() == [MARCH[2]]


def test_history_waits_for_an_event_that_is_published_again(series):
    EventPage.objects.filter(pk=series.pk).update(live=False)
    reindex(series.translation_key, on(12))
    while_hidden = dates()
    change(series, on(13), live=True, start_date=date(2027, 3, 4))

    assert (while_hidden, dates()) == (
        MARCH[:2],
        [*MARCH[:2], date(2027, 3, 18), date(2027, 3, 25)],
    )


@pytest.mark.parametrize("frequency", [WEEKLY, DAILY])
@pytest.mark.parametrize("steps", [[1], [1, 40, 90], [1, 2, 3, 200]])
def test_index_kept_day_by_day_is_the_one_made_at_once(index, frequency, steps):
    """Whenever the periodic task runs, or does not."""
    event = EventPageFactory(parent=index, start_date=MARCH[0], recurrence=rule(frequency))
    for step in steps:
        reindex(event.translation_key, datetime.fromtimestamp(1803900000 + step * 86400, UTC))
    grown = list(Occurrence.objects.values_list("day", "start", "end", "kept"))

    Occurrence.objects.all().delete()
    reindex(event.translation_key, datetime.fromtimestamp(1803900000 + steps[-1] * 86400, UTC))

    assert grown == list(Occurrence.objects.values_list("day", "start", "end", "kept"))
