"""Which marks a change moves."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, PageViewRestriction, Site

from home.models import Generation, SiteSettings
from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import (
    ConsentRecordFactory,
    FundingStatementFactory,
    SiteDocumentFactory,
    SiteImageFactory,
    translated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _settings(home_page):
    """Made by the first who needs them, and a change of the site."""
    SiteSettings.load()


@pytest.fixture
def story():
    return StoryPageFactory(slug="soup")


@pytest.fixture
def event(home_page):
    return EventPageFactory(parent=EventIndexPageFactory(parent=home_page), slug="tea")


def moved_by(change) -> set[str]:
    before = Generation.current()
    change()
    after = Generation.current()
    return {name for name in after._fields if getattr(before, name) != getattr(after, name)}


PAGES = {"mark", "without_events"}
FRAME = PAGES | {"frame"}
TAKEN_DOWN = PAGES | {"taken_down"}
EVENTS = {"mark"}


def republish(page):
    page.title += "!"
    page.save_revision().publish()


def test_story_that_is_published_moves_the_pages(story):
    assert moved_by(lambda: republish(story)) == PAGES


@pytest.mark.parametrize(
    "save", [lambda page: page.save_revision(), lambda page: page.save(update_fields=["locked"])]
)
def test_draft_moves_nothing(story, save):
    story.title = "Other"

    assert moved_by(lambda: save(story)) == set()


def test_new_draft_moves_nothing_and_its_publishing_the_pages(story):
    draft = StoryPageFactory.build(live=False, slug="draft")

    assert moved_by(lambda: story.get_parent().add_child(instance=draft)) == set()
    assert moved_by(lambda: republish(draft)) == PAGES


def test_section_moves_the_frame(story):
    assert moved_by(lambda: republish(story.get_parent().specific)) == FRAME


def test_section_that_is_moved_away_moves_the_frame(story):
    parent = StoryPageFactory(slug="elsewhere").get_parent().specific
    section = EventIndexPageFactory(parent=parent.get_parent())

    assert moved_by(lambda: section.move(parent, pos="last-child")) == FRAME


@pytest.mark.parametrize(
    "change",
    [
        lambda: SiteSettings.load().save(),
        lambda: Site.objects.get().save(),
        lambda: Locale.objects.create(language_code="el"),
        lambda: FundingStatementFactory(),
    ],
    ids=["settings", "site", "language", "funding"],
)
def test_what_stands_around_every_page_moves_the_frame(story, change):
    assert moved_by(change) == FRAME


@pytest.mark.parametrize(
    "change",
    [ThemeFactory, SiteImageFactory, lambda: Redirect.add_redirect("/old/", "/en/")],
    ids=["term", "picture", "redirect"],
)
def test_what_pages_show_moves_the_pages(story, change):
    assert moved_by(change) == PAGES


def test_translation_moves_the_pages(story):
    translated(story, "it")

    assert moved_by(lambda: translated(story, "el")) >= PAGES


@pytest.mark.parametrize("factory", [ConsentRecordFactory, SiteImageFactory, SiteDocumentFactory])
def test_what_shows_or_protects_people_takes_down_when_it_changes(home_page, factory):
    row = factory()

    assert moved_by(row.save) == TAKEN_DOWN


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_what_is_taken_down_takes_down(story, action):
    assert moved_by(getattr(story, action)) == TAKEN_DOWN


def test_page_that_becomes_private_takes_down(story):
    def close():
        PageViewRestriction.objects.create(page=story)

    assert moved_by(close) == TAKEN_DOWN | {"frame"}


def test_event_moves_what_shows_events(event):
    assert moved_by(lambda: republish(event)) == EVENTS
    assert moved_by(lambda: EventPageFactory(parent=event.get_parent())) == EVENTS


def test_event_that_another_page_links_to_moves_all_pages(
    event, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        StoryPageFactory(action_page=event)

    assert moved_by(lambda: republish(event)) == PAGES


def test_calendar_itself_moves_the_frame(event):
    assert moved_by(lambda: republish(event.get_parent().specific)) == FRAME
