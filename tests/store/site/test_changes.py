"""Until when what is kept of our pages is right, and what depends on what."""

from datetime import UTC, date, datetime, time

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.rich_text import RichText

from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.home import (
    StandardPageFactory,
)
from tests.store.asking import ask
from tests.store.site.visiting import announce, warm

pytestmark = pytest.mark.django_db


def test_page_with_events_changes_when_one_begins_and_ends(index, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    announce(
        index,
        slug="tea",
        start_date=date(2027, 3, 9),
        start_time=time(15),
        end_time=time(16),
    )
    warm(store, "/en/events/", "/en/")

    at(store, datetime(2027, 3, 9, 13, 59, 59, tzinfo=UTC))
    assert b"On now" not in ask(store, "/en/events/").body
    assert ask(store, "/en/events/").was_kept
    at(store, datetime(2027, 3, 9, 14, tzinfo=UTC))
    assert b"On now" in ask(store, "/en/events/").body
    at(store, datetime(2027, 3, 9, 15, tzinfo=UTC))
    assert b"On now" not in ask(store, "/en/events/").body


def test_page_with_events_changes_at_midnight_of_the_site(index, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    warm(store, "/en/events/2027/03/")

    at(store, datetime(2027, 3, 9, 22, 59, 59, tzinfo=UTC))
    assert ask(store, "/en/events/2027/03/").was_kept
    at(store, datetime(2027, 3, 9, 23, tzinfo=UTC))
    assert not ask(store, "/en/events/2027/03/").was_kept


def test_page_without_events_does_not_depend_on_the_day(story, store, at):
    at(store, datetime(2027, 3, 9, 10, tzinfo=UTC))
    warm(store, story.get_url())

    at(store, datetime(2027, 3, 10, 9, tzinfo=UTC))

    assert ask(store, story.get_url()).was_kept


def test_event_that_is_announced_leaves_the_stories(index, story, store):
    StandardPageFactory(slug="about")
    warm(store, story.get_url(), "/en/about/", "/en/events/", "/en/", "/en/events/tea/")

    announce(index, slug="tea", start_date=date(2099, 3, 9))

    kept = [ask(store, address).was_kept for address in (story.get_url(), "/en/about/")]
    made = [ask(store, address) for address in ("/en/events/", "/en/", "/en/events/tea/")]
    assert kept == [True, True]
    assert [reply.was_kept for reply in made] == [False, False, False]
    assert made[2].status == "200 OK"


def test_event_that_a_story_links_to_changes_the_story(
    index, story, store, django_capture_on_commit_callbacks
):
    event = announce(index, slug="tea", start_date=date(2099, 3, 9))
    story.body = [("paragraph", RichText(f'<p><a linktype="page" id="{event.pk}">Tea</a></p>'))]
    with django_capture_on_commit_callbacks(execute=True):
        story.save_revision().publish()  # Wagtail notes the link after the transaction.
    warm(store, story.get_url())

    event.slug = "coffee"
    event.save_revision().publish()

    assert b"/en/events/coffee/" in ask(store, story.get_url()).body


def test_story_that_leads_on_to_the_next_event_follows_it(index, home, store):
    story = StoryPageFactory(slug="choir", theme=ThemeFactory())
    warm(store, story.get_url())

    announce(index, slug="tea", title="Tea for all", start_date=date(2099, 3, 9), theme=story.theme)

    assert b"Tea for all" in ask(store, story.get_url()).body


def test_draft_changes_nothing(story, store):
    warm(store, story.get_url())

    story.title = "Stew"
    story.save_revision()

    assert ask(store, story.get_url()).was_kept


def test_redirect_changes_what_is_not_there(home, store):
    warm(store, "/en/old/")

    Redirect.add_redirect("/en/old/", "/en/")

    assert ask(store, "/en/old/").status.startswith("301")


def test_story_that_was_taken_down_is_not_the_last_answer(story, store, monkeypatch):
    warm(store, story.get_url(), "/en/")
    story.unpublish()
    monkeypatch.setattr("home.views.route", lambda *args: 1 / 0)

    assert ask(store, story.get_url()).status == "500 Internal Server Error"
