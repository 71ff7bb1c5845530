"""How often the database is asked while an editor waits for a publishing."""

from datetime import date, time

import pytest

from campaign.models import StoryPage
from events.models import EventPage
from tests.factories.campaign import PlacePageFactory, StoryPageFactory, ThemeFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import SiteImageFactory
from tests.factories.languages import in_languages

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    shown = {"image": SiteImageFactory().pk, "alt_text": "A square", "decorative": False}
    body = [
        {"type": "paragraph", "value": "<p>We met in May.</p><p>It rained.</p>"},
        {"type": "picture", "value": {"image": shown, "caption": "May"}},
    ]
    page = StoryPageFactory(theme=ThemeFactory(), body=StoryPage.body.field.to_python(body))
    page.save_revision().publish()
    return page


@pytest.fixture
def event(home_page):
    calendar = EventIndexPageFactory(parent=home_page)
    page = EventPageFactory(parent=calendar, start_time=time(18), theme=ThemeFactory())
    page.save_revision().publish()
    return page


@pytest.mark.parametrize(("languages", "most"), [(1, 90), (6, 130)])
def test_words_of_a_story(story, django_assert_max_num_queries, languages, most):
    in_languages(story, languages)
    page = StoryPage.objects.get(pk=story.pk)
    page.title = "Tea"
    revision = page.save_revision()

    with django_assert_max_num_queries(most):
        revision.publish()


@pytest.mark.parametrize(("languages", "most"), [(1, 90), (6, 420)])
def test_facts_of_a_story(story, django_assert_max_num_queries, languages, most):
    in_languages(story, languages)
    page = StoryPage.objects.get(pk=story.pk)
    page.place = PlacePageFactory()
    revision = page.save_revision()

    with django_assert_max_num_queries(most):
        revision.publish()


@pytest.mark.parametrize(("languages", "most"), [(1, 115), (24, 1900)])
def test_date_of_an_event(event, django_assert_max_num_queries, languages, most):
    in_languages(event, languages)
    page = EventPage.objects.get(pk=event.pk)
    page.start_date = date(2027, 4, 6)
    revision = page.save_revision()

    with django_assert_max_num_queries(most):
        revision.publish()
