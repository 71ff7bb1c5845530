"""Facts once, words many times: what a translation of an event carries."""

from datetime import date, time

import pytest
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from events.models import ChangedDate, EventChange, EventPage
from tests.markup import parsed

pytestmark = pytest.mark.django_db


@pytest.fixture
def italian(home_page, index):
    locale = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(locale).save_revision().publish()
    index.copy_for_translation(locale).save_revision().publish()
    return locale


@pytest.fixture
def event(make_event):
    event = make_event(
        slug="tea",
        start_time=time(18),
        status="cancelled",
        status_reason="Storm.",
        working_languages=["da"],
        recurrence="RRULE:FREQ=WEEKLY;COUNT=2",
    )
    event.changes.create(date=date(2027, 3, 1), text="Cancelled.", locale=event.locale)
    event.participation.create(town="Vejle", country="DK", total=4)
    event.programme_items.create(title="Plenary", day=2, locale=event.locale)
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


def translated(event, locale):
    source, _created = TranslationSource.update_or_create_from_instance(event)
    source.create_or_update_translation(locale, publish=False, fallback=True)
    return EventPage.objects.get(locale=locale).get_latest_revision_as_object()


def test_translation_has_all_facts(event, italian):
    page = translated(event, italian)

    assert (page.status, page.start_time, page.working_languages) == ("cancelled", time(18), ["da"])
    assert str(page.recurrence) == str(event.recurrence)
    assert [(row.town, row.total) for row in page.participation.all()] == [("Vejle", 4)]
    assert [row.date for row in page.changes.all()] == [date(2027, 3, 1)]
    assert [(row.title, row.day) for row in page.programme_items.all()] == [("Plenary", 2)]


def test_translation_follows_a_change_of_the_date(event, italian):
    translated(event, italian)
    event.start_date = date(2027, 4, 6)
    event.save_revision().publish()

    assert translated(event, italian).start_date == date(2027, 4, 6)


def test_translation_is_the_same_event_in_the_calendar(client, now, event, italian):
    translated(event, italian).save_revision().publish()

    def uid(language):
        content = client.get(f"/{language}/events/tea/event.ics").content.decode()
        return [line for line in content.split("\r\n") if line.startswith("UID")]

    assert uid("it") == uid("en") != []
    assert len(client.get("/it/events/").context["groups"]) == 1


def test_plain_copy_for_translation_is_the_same_event_too(event, italian):
    page = event.copy_for_translation(italian).get_latest_revision_as_object()

    assert (page.status, page.status_reason) == ("cancelled", "Storm.")
    assert [row.total for row in page.participation.all()] == [4]
    assert [(row.text, row.locale) for row in page.changes.all()] == [("Cancelled.", italian)]


def test_facts_cannot_differ_after_a_second_change(event, italian):
    translated(event, italian)
    event.changes.create(date=date(2027, 3, 2), text="On again.", locale=event.locale)
    event.status = "confirmed"
    event.save_revision().publish()

    page = translated(event, italian)

    assert page.status == "confirmed"
    assert [row.text for row in page.changes.all()] == ["Cancelled.", "On again."]


def test_feed_and_page_of_a_language_follow_the_source_at_once(client, now, event, italian):
    translated(event, italian).save_revision().publish()

    event.start_date, event.status = date(2027, 4, 6), "confirmed"
    event.save_revision().publish()

    feed = client.get("/it/events/feed.ics").content.decode()
    assert "DTSTART;TZID=Europe/Brussels:20270406T180000" in feed
    assert "STATUS:CANCELLED" not in feed
    assert "6 aprile 2027" in client.get("/it/events/tea/").content.decode()


def reason(client, path):
    (found,) = parsed(client.get(path)).select_one(".note").select("p span")
    return found.get("lang")


def test_reason_that_nobody_translated_is_marked_with_its_language(client, now, event, italian):
    translated(event, italian).save_revision().publish()

    assert (reason(client, "/it/events/tea/"), reason(client, "/en/events/tea/")) == ("en", None)


def test_reason_in_words_of_its_own_is_not_marked(client, now, event, italian):
    page = translated(event, italian)
    page.status_reason = "Storm. Tempesta."
    page.save_revision().publish()

    assert reason(client, "/it/events/tea/") is None


def marks(client, path: str, text: str) -> list[str | None]:
    """The language that each place says which shows this text."""
    found = parsed(client.get(path)).find_all(string=lambda words: words.strip() == text)
    return [words.parent.get("lang") for words in found]


def test_log_that_nobody_translated_is_marked_with_its_language(client, now, event, italian):
    translated(event, italian).save_revision().publish()
    for day, text in ((1, "The hall is another one."), (2, "It begins later.")):
        event.changes.add(EventChange(date=date(2027, 3, day), text=text, locale=event.locale))
    event.save_revision().publish()

    assert marks(client, "/it/events/tea/", "The hall is another one.") == ["en"]
    # The latest stands above the date too.
    assert marks(client, "/it/events/tea/", "It begins later.") == ["en", "en"]
    assert marks(client, "/en/events/tea/", "It begins later.") == [None, None]


def test_reason_of_a_date_that_nobody_translated_is_marked(client, now, italian, make_series):
    event = make_series(slug="cafe")
    translated(event, italian).save_revision().publish()
    event.changed_dates.add(
        ChangedDate(day=event.start_date, reason="Holidays.", locale=event.locale)
    )
    event.save_revision().publish()

    for path in ("/it/events/cafe/", "/it/events/cafe/2027-03-02/", "/it/events/"):
        assert set(marks(client, path, "Holidays.")) == {"en"}
    assert set(marks(client, "/en/events/cafe/", "Holidays.")) == {None}
