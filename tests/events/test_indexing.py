from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import Locale

from events.indexing import reindex_all
from events.models import EventPage, Occurrence, PublishedSchedule

pytestmark = pytest.mark.django_db


def dates():
    return list(Occurrence.objects.values_list("start_date", flat=True))


def test_publishing_puts_the_dates_into_the_index(make_event):
    event = make_event(start_date=date(2027, 3, 9))
    event.start_date = date(2027, 3, 10)
    event.save_revision().publish()

    assert dates() == [date(2027, 3, 10)]


def test_draft_changes_nothing(make_event):
    event = make_event(start_date=date(2027, 3, 9))
    event.start_date = date(2027, 3, 10)
    event.save_revision()

    assert dates() == [date(2027, 3, 9)]


def test_unpublishing_and_deleting_take_the_dates_away(make_event):
    make_event().unpublish()
    make_event().delete()

    assert dates() == []


def test_dates_stay_while_one_language_is_published(make_event, home_page, index):
    event = make_event()
    italian = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(italian)
    index.copy_for_translation(italian)
    translation = event.copy_for_translation(italian)
    translation.save_revision().publish()

    translation.unpublish()
    kept = dates()
    event.refresh_from_db()
    event.unpublish()

    assert (kept, dates()) == ([date(2027, 3, 9)], [])


def test_copy_is_a_new_event_without_what_was_true_of_the_first(make_event):
    event = make_event(slug="tea", status=EventPage.Status.CANCELLED, report="<p>It rained.</p>")
    event.changes.create(date=date(2027, 3, 1), text="Cancelled.", locale=event.locale)
    event.participation.create(town="Vejle", country="DK", total=4)
    event.programme_items.create(title="Plenary", locale=event.locale)

    copy = EventPage.objects.get(pk=event.copy(update_attrs={"slug": "tea-2"}).pk)

    assert copy.translation_key != event.translation_key
    assert (copy.status, copy.report) == (EventPage.Status.CONFIRMED, "")
    assert (copy.changes.count(), copy.participation.count()) == (0, 0)
    assert [item.title for item in copy.programme_items.all()] == ["Plenary"]


def test_reindex_extends_endless_series(make_event):
    rule = Recurrence(rrules=[Rule(WEEKLY)], include_dtstart=False)
    make_event(start_date=date(2027, 3, 9), recurrence=rule)
    before = dates()[-1]

    reindex_all(datetime(2028, 3, 9, tzinfo=UTC))

    assert (before, dates()[-1]) == (date(2029, 3, 6), date(2030, 3, 5))


def test_extending_makes_the_next_dates_of_series_only(make_event, now):
    rule = Recurrence(rrules=[Rule(WEEKLY)], include_dtstart=False)
    make_event(start_date=date(2027, 3, 9), recurrence=rule, slug="course")
    make_event(start_date=date(2027, 3, 10), slug="evening")

    call_command("extend_calendar", stdout=(output := StringIO()))

    assert output.getvalue() == "1 series\n"
    assert (len(dates()), dates()[-1]) == (1 + 104, date(2029, 2, 27))


def test_rebuilding_gives_the_same_calendar(make_event):
    rule = Recurrence(rrules=[Rule(WEEKLY)], include_dtstart=False)
    make_event(start_date=date(2027, 3, 9), recurrence=rule)
    call_command("extend_calendar", stdout=StringIO())
    before = list(Occurrence.objects.values())

    call_command("rebuild_calendar", stdout=(output := StringIO()))

    assert (output.getvalue(), list(Occurrence.objects.values())) == ("1 events\n", before)


def test_reindex_drops_dates_of_events_that_are_gone(make_event):
    event = make_event()
    EventPage.objects.filter(pk=event.pk).update(live=False)

    reindex_all(datetime(2027, 3, 9, tzinfo=UTC))

    assert dates() == []


def test_sequence_does_not_change_with_the_words(make_event):
    event = make_event()
    event.title = "Other words"
    event.save_revision().publish()

    assert PublishedSchedule.objects.get().sequence == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"venue": "Music school"},
        {"status": "cancelled"},
        {"start_date": date(2027, 4, 1)},
        {"recurrence": Recurrence(rrules=[Rule(WEEKLY, until=datetime(2027, 4, 1))])},
    ],
)
def test_sequence_rises_with_the_appointment(make_event, changes):
    event = make_event()
    for name, value in changes.items():
        setattr(event, name, value)
    event.save_revision().publish()

    assert PublishedSchedule.objects.get().sequence == 1
