"""Saving and publishing by code."""

import pytest
from wagtail.models import Page

from campaign.models import StoryPage
from home.consent import ConsentMissing
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import (
    SiteImageFactory,
    StandardPageFactory,
    parent_of,
)
from tests.home.consent.routes.acts import NONE, NOT_LIVE, again, agree

pytestmark = pytest.mark.django_db


def publish_revision(page, client):
    page.get_latest_revision().publish()


def save_live(page, client):
    page.live = True
    page.save()


def save_fields(page, client):
    page.live = True
    page.save(update_fields=["live"])


def save_unspecific(page, client):
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    plain.save()


IN_CODE = [publish_revision, save_live, save_fields, save_unspecific]


@pytest.mark.parametrize("route", IN_CODE)
def test_code_is_refused_without_consent(draft, route):
    with pytest.raises(ConsentMissing) as refused:
        route(draft, None)

    assert str(refused.value) == f"“Tea” cannot be published. {NONE}"
    assert not again(draft).live


@pytest.mark.parametrize("values", NOT_LIVE)
@pytest.mark.parametrize("route", IN_CODE)
def test_code_is_refused_with_a_record_that_is_not_live(draft, route, values):
    story = agree(draft, **values)

    with pytest.raises(ConsentMissing):
        route(story, None)

    assert not again(story).live


@pytest.mark.parametrize("route", IN_CODE)
def test_code_publishes_with_consent(draft, route):
    story = agree(draft)

    route(story, None)

    assert again(story).live


def test_new_page_is_refused_without_consent(home_page):
    parent = parent_of(StoryPage, home_page.locale)

    with pytest.raises(ConsentMissing):
        parent.add_child(instance=StoryPageFactory.build(title="Tea", shows_people=True))

    assert list(again(parent).get_children()) == []


def test_picture_is_not_added_to_a_live_page_without_consent(home_page):
    page = StandardPageFactory()
    page.image = SiteImageFactory(title="Bench", shows_people=True)

    with pytest.raises(ConsentMissing):
        page.save()
    with pytest.raises(ConsentMissing):
        page.save_revision().publish()

    assert again(page).image is None
