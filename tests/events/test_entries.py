from datetime import UTC, date, datetime, time

import pytest
from wagtail.models import Locale

from campaign.models import Theme
from events import entries
from events.indexing import reindex
from events.models import CalendarEntry, EventPage
from home.models import SiteSettings
from tests.factories.campaign import PlacePageFactory

pytestmark = pytest.mark.django_db

QUERIES = 7
LATER = datetime(2027, 5, 1, tzinfo=UTC)


@pytest.fixture
def event(make_event):
    return make_event(title="Tea", start_time=time(18), end_time=time(20))


def the_entry() -> CalendarEntry:
    return CalendarEntry.objects.get()


def test_entry_is_made_when_the_event_is_published(event):
    entry = the_entry()

    assert (entry.count, entry.zones, entry.stale) == (1, "Europe/Brussels", False)
    assert b"SUMMARY;LANGUAGE=en:Tea\r\n" in entry.content
    assert b"SUMMARY;LANGUAGE=en:[EN] Tea\r\n" in entry.marked


def test_entry_made_again_with_the_same_content_is_the_same(event):
    before = the_entry()

    entries.mark_stale()
    entries.make_missing(EventPage.objects.all(), LATER)

    after = the_entry()
    assert (after.content, after.modified, after.stale) == (before.content, before.modified, False)


def test_entry_with_another_content_says_when_it_changed(event):
    EventPage.objects.update(title="Coffee")
    reindex(event.translation_key, LATER)

    entry = the_entry()
    assert entry.modified == LATER
    assert b"LAST-MODIFIED:20270501T000000Z\r\n" in entry.content


def test_entry_leaves_with_the_publication(event):
    event.unpublish()

    assert list(CalendarEntry.objects.all()) == []


@pytest.mark.parametrize("what", ["settings", "site", "theme", "place", "moved calendar"])
def test_entries_are_stale_when_what_they_mention_changed(
    event, index, what, django_capture_on_commit_callbacks
):
    place = PlacePageFactory(parent=index.get_parent())
    CalendarEntry.objects.update(stale=False)
    if what == "settings":
        SiteSettings.load().save()
    elif what == "site":
        index.get_site().save()
    elif what == "theme":
        Theme.objects.create(name="Barriers", slug="barriers", locale=Locale.get_default())
    elif what == "place":
        place.save_revision().publish()
    else:
        index.slug = "calendar"
        with django_capture_on_commit_callbacks(execute=True):
            index.save_revision().publish()

    assert the_entry().stale


def test_entry_of_each_language_is_in_its_language(event, home_page, index):
    italian = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(italian)
    index.copy_for_translation(italian)
    translation = event.copy_for_translation(italian)
    translation.title = "Tè"
    translation.save_revision().publish()

    contents = CalendarEntry.objects.order_by("page__locale__language_code").values_list(
        "content", flat=True
    )
    assert [b"SUMMARY;LANGUAGE=it:T\xc3\xa8" in content for content in contents] == [False, True]


def test_entries_of_many_events_cost_as_many_queries_as_those_of_one(
    make_event, django_assert_num_queries
):
    make_event()
    entries.mark_stale()
    with django_assert_num_queries(QUERIES):
        entries.make_missing(EventPage.objects.all(), LATER)
    for number in range(9):
        make_event(slug=f"tea-{number}", start_date=date(2027, 3, 1 + number))
    entries.mark_stale()

    with django_assert_num_queries(QUERIES):
        entries.make_missing(EventPage.objects.all(), LATER)


def test_event_that_cannot_be_written_leaves_the_others_and_its_own_entry(
    event, make_event, monkeypatch, caplog
):
    make_event(title="Talk", slug="talk", start_date=date(2027, 3, 10))
    before = CalendarEntry.objects.get(pk=event.pk)
    written = entries.written

    def broken(page, *args):
        return 1 / 0 if page.pk == event.pk else written(page, *args)

    monkeypatch.setattr(entries, "written", broken)
    EventPage.objects.update(title="Other words")
    entries.mark_stale()
    entries.make_missing(EventPage.objects.all(), LATER)

    found = {entry.pk: entry for entry in CalendarEntry.objects.all()}
    assert found.pop(event.pk).content == before.content
    assert [b"Other words" in entry.content for entry in found.values()] == [True]
    assert f"The calendar entry of event {event.pk} cannot be made." in caplog.text
