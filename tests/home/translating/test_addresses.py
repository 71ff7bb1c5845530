"""The address of a translation is that of the original until readers know it; then it stays."""

import pytest

from tests.factories.campaign import StoryPageFactory
from tests.home.translating.synced import (
    again,
    publish,
    publish_translation,
    submit,
    translate,
    version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    return publish(StoryPageFactory(title="Tea", slug="tea"))


def finish(story):
    translate(story, "it")
    return publish_translation(story, "it").slug


def test_address_that_readers_know_stays(story):
    submit(story, "it")
    assert finish(story) == "tea"
    story = publish(story, slug="coffee", title="Coffee")
    assert version(story, "it").slug == "tea"
    assert finish(story) == "tea"


def test_draft_takes_the_address_of_the_original(story):
    submit(story, "it")
    story = publish(story, slug="coffee")
    assert version(story, "it").slug == "coffee"
    assert finish(story) == "coffee"


def test_draft_leaves_the_address_of_another_page(story):
    submit(story, "it")
    StoryPageFactory(parent=version(story, "it").get_parent(), slug="coffee")
    story = publish(story, slug="coffee")
    assert finish(story) == "coffee-1"


@pytest.mark.parametrize("slug", ["τσάι", "شاي-2026", "čaj"])
def test_address_of_an_original_in_any_script(story, slug):
    story = publish(story, slug=slug)
    submit(story, "it")
    assert finish(story) == slug
    story = publish(story, title="Tea again")
    assert finish(story) == slug


def test_address_that_an_editor_gave_to_a_translation_stays(story):
    submit(story, "it")
    finish(story)
    publish(version(story, "it"), slug="tè")
    story = publish(again(story), title="Tea again")
    assert finish(story) == "tè"
