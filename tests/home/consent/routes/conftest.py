"""A story that waits, and one that is published."""

import pytest

from tests.factories.campaign import StoryPageFactory
from tests.home.consent.routes.acts import again, agree


@pytest.fixture
def draft(home_page):
    story = StoryPageFactory(title="Tea", live=False, shows_people=True)
    story.save_revision()
    return again(story)


@pytest.fixture
def published(draft):
    """With a record whose consent may then be withdrawn."""
    agree(draft, reference="C-9").get_latest_revision().publish()
    return again(draft)
