"""What is published goes down when the consent for it goes, whoever changes the record or the file."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from campaign.models import StoryPage
from tests.factories.campaign import InitiativePageFactory, StoryPageFactory, VideoPageFactory
from tests.factories.home import (
    SiteImageFactory,
    StandardPageFactory,
    translated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page, record):
    story = StoryPageFactory(title="Tea", shows_people=True, consents=[record])
    for language in ("it", "ar"):
        translated(story, language)
    return StoryPage.objects.get(pk=story.pk)


def live_languages(page):
    versions = Page.objects.filter(translation_key=page.translation_key).live()
    return sorted(versions.values_list("locale__language_code", flat=True))


@pytest.mark.parametrize(
    "change",
    [
        {"status": "withdrawn"},
        {"status": "expired"},
        {"covers_website": False},
        {"review_on": timezone.localdate()},
        {"is_child": True},
    ],
)
def test_record_that_is_changed_takes_all_languages_down(story, record, change):
    for name, value in change.items():
        setattr(record, name, value)
    record.save()

    assert live_languages(story) == []


def test_record_that_stays_live_takes_nothing_down(story, record):
    record.review_on += timedelta(days=1)
    record.save()

    assert live_languages(story) == ["ar", "en", "it"]


def test_record_that_is_deleted_takes_all_languages_down(story, record):
    record.delete()

    assert live_languages(story) == []


@pytest.mark.parametrize(
    "factory", [StoryPageFactory, VideoPageFactory, InitiativePageFactory, StandardPageFactory]
)
def test_every_kind_that_quotes_people_goes_down(home_page, record, factory):
    page = factory(shows_people=True, consents=[record])
    record.status = "expired"
    record.save()

    assert live_languages(page) == []


def test_picture_on_a_live_page_that_is_said_to_show_people(home_page):
    image = SiteImageFactory()
    page, other = StandardPageFactory(image=image), StandardPageFactory()
    image.shows_people = True
    image.save()

    assert (live_languages(page), live_languages(other)) == ([], ["en"])


def test_picture_in_a_text_whose_record_ends(home_page, record):
    image = SiteImageFactory(shows_people=True, consent=record)
    page = StandardPageFactory(body=[("picture", {"image": image, "caption": ""})])
    record.status = "expired"
    record.save()

    assert live_languages(page) == []


def test_address_says_that_it_is_gone_until_the_page_is_published_again(client, story, record):
    url = story.get_url()
    record.status = "expired"
    record.save()
    gone = client.get(url)
    record.status = "active"
    record.save()
    StoryPage.objects.get(pk=story.pk).save_revision().publish()

    assert (gone.status_code, client.get(url).status_code) == (410, 200)
    assert "It is not shown at present" in gone.content.decode()
