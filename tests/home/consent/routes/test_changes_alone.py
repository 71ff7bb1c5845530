"""What is changed on a live page whatever became of the consent."""

import pytest
from django.urls import reverse

from home.consent import ConsentMissing
from home.publishing.amending import amend
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
)
from tests.home.consent.routes.acts import again, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home_page):
    """A live event with a picture of somebody whose consent has been withdrawn since."""
    image = SiteImageFactory(
        title="Bench", shows_people=True, consent=ConsentRecordFactory(reference="C-9")
    )
    made = EventPageFactory(parent=EventIndexPageFactory(parent=home_page), image=image)
    withdraw()
    return made


def test_event_can_be_cancelled_whatever_became_of_the_consent_for_its_picture(event, admin_client):
    address = reverse("events_editing:status", args=[event.pk])

    admin_client.post(address, {"status": "cancelled", "status_reason": "Storm."}, follow=True)

    assert again(event).status == "cancelled"


def test_change_published_alone_may_show_nobody_anew(event):
    other = SiteImageFactory(title="Hall", shows_people=True)

    with pytest.raises(ConsentMissing, match="Hall"):
        amend(event, lambda page: setattr(page, "image", other), publish=True)

    assert again(event).image.title == "Bench"


def test_live_page_is_moved_edited_as_a_draft_and_unpublished_without_consent(published):
    withdraw()
    elsewhere = published.get_parent().copy(update_attrs={"slug": "elsewhere"}, recursive=False)

    published.move(elsewhere, pos="last-child")
    story = again(published)
    story.title = "Coffee"
    story.save_revision()
    assert (story.live, story.get_parent().pk) == (True, elsewhere.pk)

    again(story).unpublish()
    assert not again(story).live
