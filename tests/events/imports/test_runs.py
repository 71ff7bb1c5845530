from datetime import date, time, timedelta

import pytest
from wagtail.models import Locale

from events.imports import removal, runs
from events.imports.syncing import GRACE
from events.models import EventIndexPage, EventPage, ImportedEvent, Occurrence
from home.models import Generation
from tests.events.imports.calendars import calendar, event
from tests.events.imports.conftest import NOW
from tests.factories.events import CalendarSourceFactory
from tests.factories.home import translated

pytestmark = pytest.mark.django_db

LATER = NOW + GRACE
COFFEE = event("SUMMARY:Coffee", uid="coffee")


def test_event_lives_from_the_first_import_to_the_removal_of_its_source(run, source):
    page = run(calendar(event(), COFFEE))
    assert (page.title, page.live, page.start_time) == ("Tea", True, time(18))

    edited = page.get_latest_revision_as_object()
    edited.title = "Tea with the mayor"
    edited.save_revision().publish()
    updated = run(
        calendar(event("SUMMARY:Big tea", "DTSTART;TZID=Europe/Rome:20270309T190000"), COFFEE)
    )
    assert updated.pk == page.pk
    assert (updated.title, updated.start_time) == ("Tea with the mayor", time(19))
    assert source.report["kept"] == [{"title": "Big tea", "parts": ["title"]}]
    assert Occurrence.objects.get(event_key=page.translation_key).start.hour == 18

    assert run(calendar(COFFEE)).status == "confirmed"
    gone = run(calendar(COFFEE), LATER)
    assert (gone.live, gone.status) == (True, "cancelled")
    assert gone.status_reason == "It is no longer in the calendar of Vejle."

    assert removal.remove(source) == 2
    assert not EventPage.objects.exists()
    assert not ImportedEvent.objects.exists()


def test_second_import_of_the_same_calendar_writes_nothing(run, source):
    body = calendar(
        event(
            "RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20280101T000000Z",
            "EXDATE;TZID=Europe/Rome:20270413T180000",
            "RDATE;TZID=Europe/Rome:20270310T180000",
            "DTEND;TZID=Europe/Rome:20270309T200000",
            "DESCRIPTION:Bread & 'salt'\\n\\n\"All\" welcome",
            "LOCATION:Town hall",
            "CONFERENCE:https://meet.example/tea",
        ),
        event(
            "RECURRENCE-ID;TZID=Europe/Rome:20270511T180000",
            "DTSTART;TZID=Europe/Rome:20270512T190000",
        ),
    )
    page = run(body)
    revision = page.latest_revision_id

    again = run(body, LATER)

    assert (source.result, source.report["counts"]["same"]) == ("unchanged", 1)
    assert again.latest_revision_id == revision


def test_import_that_changes_nothing_leaves_the_remembered_site_as_it_is(run, source):
    run(calendar(event(), COFFEE))
    generation = Generation.current()

    run(calendar(event(), COFFEE))
    run(calendar(COFFEE))

    source.refresh_from_db()
    assert (Generation.current(), source.report["counts"]["missing"]) == (generation, 1)


def test_events_are_known_after_the_language_of_the_source_changed(run, source):
    page = run(calendar(event()))
    italian = Locale.objects.create(language_code="it")
    translated(EventIndexPage.objects.get(), "it")
    source.locale = italian

    assert run(calendar(event("LOCATION:Town hall"))).pk == page.pk


def test_unchanged_calendar_is_asked_with_what_the_host_said_of_it(run, host, source):
    run(calendar(event()))

    run(None, LATER)

    assert [known.etag for known in host.asked] == ["", '"1"']
    assert source.result == "unchanged"


def test_event_that_is_missing_is_cancelled_even_if_the_host_says_nothing_changed(run):
    run(calendar(event(), COFFEE))
    run(calendar(COFFEE))

    assert run(None, LATER).status == "cancelled"


def test_event_that_comes_back_takes_place_again(run, source):
    run(calendar(event(), COFFEE))
    run(calendar(COFFEE))
    run(calendar(COFFEE), LATER)

    page = run(calendar(event(), COFFEE), LATER)

    assert (page.status, page.status_reason) == ("confirmed", "")
    assert not source.imported_events.exclude(missing_since=None).exists()


def test_past_event_that_left_the_calendar_stays_as_it_was(run):
    run(calendar(event(), COFFEE))
    after = NOW + timedelta(days=30)
    coming = event("DTSTART:20270601T100000Z", uid="june")

    run(calendar(coming), after)

    assert run(calendar(coming), after + GRACE).status == "confirmed"


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        (b"", "The calendar holds no events. Everything stays as it is."),
        (calendar(), "The calendar holds no events. Everything stays as it is."),
        (calendar(event())[:-15], "The calendar is not complete: its end is missing."),
        (
            calendar(event(uid="new")),
            "Only 0 of 2 coming events are still in the calendar. Everything stays as it is.",
        ),
    ],
)
def test_calendar_that_lost_its_events_changes_nothing(run, source, body, failure):
    run(calendar(event(), COFFEE))

    page = run(body, LATER)

    assert (source.result, source.report) == ("failed", {"failure": failure})
    assert page.status == "confirmed"
    assert not source.imported_events.exclude(missing_since=None).exists()


def test_staff_can_say_that_most_events_are_gone(run, source):
    run(calendar(event(), COFFEE))

    run(calendar(event(uid="new")), force=True)

    assert source.result == "done"
    assert source.imported_events.exclude(missing_since=None).count() == 2


def test_event_that_became_unreadable_is_not_missing(run, source):
    run(calendar(event(), COFFEE))
    bad = event("DTSTART:20270231", uid="tea")

    run(calendar(bad, COFFEE))

    assert run(calendar(bad, COFFEE), LATER).status == "confirmed"
    assert [(row["line"], row["reason"]) for row in source.report["refused"]] == [
        (3, "It cannot be read: DTSTART")
    ]


def test_drafts_stay_drafts_until_staff_publish_them(run, source):
    source.publish = "draft"
    page = run(calendar(event()))
    assert (page.live, page.title) == (False, "Tea")

    page = run(calendar(event("SUMMARY:Big tea")))

    assert page.live is False
    assert page.get_latest_revision_as_object().title == "Big tea"


def test_draft_that_staff_have_begun_is_neither_published_nor_lost(run):
    page = run(calendar(event()))
    draft = page.get_latest_revision_as_object()
    draft.title, draft.summary = "Half a thought", "Not ready"
    draft.save_revision()

    page = run(calendar(event("DTSTART;TZID=Europe/Rome:20270310T180000")))

    draft = page.get_latest_revision_as_object()
    assert (page.title, page.summary, page.start_date) == ("Tea", "", date(2027, 3, 10))
    assert (draft.title, draft.summary) == ("Half a thought", "Not ready")
    assert draft.start_date == date(2027, 3, 10)


def test_part_that_staff_changed_is_theirs_as_a_whole(run):
    page = run(calendar(event("DTEND;TZID=Europe/Rome:20270309T200000")))
    edited = page.get_latest_revision_as_object()
    edited.start_time = time(17)
    edited.save_revision().publish()

    page = run(calendar(event("DTEND;TZID=Europe/Rome:20270309T160000", "LOCATION:Town hall")))
    page = run(
        calendar(
            event(
                "DTSTART;TZID=Europe/Rome:20270309T100000",
                "DTEND;TZID=Europe/Rome:20270309T160000",
                "LOCATION:Town hall",
            )
        )
    )

    assert (page.start_time, page.end_time, page.venue) == (time(17), time(20), "Town hall")


def test_locked_event_is_left_alone(run):
    page = run(calendar(event()))
    EventPage.objects.filter(pk=page.pk).update(locked=True)

    assert run(calendar(event("SUMMARY:Big tea"))).title == "Tea"


def test_event_that_staff_deleted_is_not_made_again(run, source):
    run(calendar(event())).delete()

    assert run(calendar(event()), LATER) is None
    assert source.result == "unchanged"


def test_translations_follow_the_time_and_the_cancellation(run, home_page, index):
    page = run(calendar(event(), COFFEE))
    for original in (home_page, index):
        translated(original, "it")
    translation = translated(page, "it", title="Tè")

    run(calendar(event("DTSTART;TZID=Europe/Rome:20270311T180000"), COFFEE))
    run(calendar(COFFEE))
    run(calendar(COFFEE), LATER)

    translation.refresh_from_db()
    assert (translation.title, translation.start_date) == ("Tè", date(2027, 3, 11))
    assert (translation.live, translation.status) == (True, "cancelled")


def test_same_uid_in_two_calendars_is_two_events(run, host, source):
    run(calendar(event()))
    runs.run(CalendarSourceFactory(), NOW)

    assert EventPage.objects.count() == 2


def test_source_that_breaks_does_not_stop_the_others(host, source, monkeypatch, caplog):
    broken = CalendarSourceFactory(name="A", address="https://broken.example/")
    CalendarSourceFactory(name="B", active=False)

    def fetch(url, known, network):
        if "broken" in url:
            raise RuntimeError
        return host.fetch(url, known, network)

    monkeypatch.setattr(runs, "fetch", fetch)
    host.body = calendar(event())

    runs.run_all(NOW)

    source.refresh_from_db()
    assert source.result == "done"
    assert f"The import of calendar {broken.pk} broke" in caplog.messages
    assert EventPage.objects.count() == 1
