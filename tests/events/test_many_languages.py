"""One change of a date in the source is everywhere by the next request."""

from datetime import date, time

import pytest
from icalendar import Calendar

from events.models import EventPage, Occurrence
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.languages import in_languages

pytestmark = pytest.mark.django_db

LANGUAGES = 24
NEW = date(2027, 4, 6)


@pytest.fixture
def versions(home_page):
    """An event and its calendar in all languages, published."""
    calendar = EventIndexPageFactory(parent=home_page)
    event = EventPageFactory(parent=calendar, title="Tea", slug="tea", start_time=time(18))
    event.save_revision().publish()
    return in_languages(EventPage.objects.get(pk=event.pk), LANGUAGES)


def days(response):
    calendar = Calendar.from_ical(response.content)
    return [component["DTSTART"].dt.date() for component in calendar.walk("VEVENT")]


def test_date_that_moves_is_moved_in_24_languages_pages_list_and_feeds(client, versions):
    event = EventPage.objects.get(pk=versions[0].pk)
    event.start_date = NEW
    event.save_revision().publish()

    pages = EventPage.objects.filter(translation_key=event.translation_key).live()
    assert pages.count() == LANGUAGES
    assert set(pages.values_list("start_date", flat=True)) == {NEW}
    assert list(Occurrence.objects.values_list("day", flat=True)) == [NEW]
    for page in pages:
        assert f'datetime="{NEW}T18:00' in client.get(page.url).content.decode()
        month = client.get(f"{page.get_parent().url}2027/04/").content.decode()
        assert page.url in month
        feed = client.get(f"{page.get_parent().url}feed.ics")
        assert days(feed) == [NEW]
