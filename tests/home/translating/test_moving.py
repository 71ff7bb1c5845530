"""A page that moves takes its translations along, as far as there is a place for them."""

import pytest
from django.urls import reverse

from campaign.models import StoryIndexPage, StoryPage
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.synced import again, version
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(title="Tea", slug="tea")
    for language in ("it", "ar"):
        translated(story, language)
    return again(story)


@pytest.fixture
def other(story):
    """Another list of stories, in Italian too."""
    other = StoryIndexPage(title="More", slug="more", locale=story.locale)
    story.get_parent().get_parent().add_child(instance=other)
    translated(other, "it")
    return other


def move(client, page, parent):
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, parent.pk]))


def parents(story):
    versions = StoryPage.objects.filter(translation_key=story.translation_key)
    return {page.locale.language_code: page.get_parent().title for page in versions}


def test_translations_go_where_the_new_parent_is_translated(admin_client, story, other):
    move(admin_client, story, other)
    assert parents(story) == {"en": "More", "it": "More", "ar": "List of stories"}


def test_translation_goes_alone(admin_client, story, other):
    move(admin_client, version(story, "it"), version(other, "it"))
    assert parents(story)["en"] != "More"
    assert parents(story)["it"] == "More"


def test_address_that_is_taken_there(admin_client, story, other):
    StoryPageFactory(parent=version(other, "it"), slug="tea")
    move(admin_client, story, other)
    assert version(story, "it").get_parent() == version(other, "it").page_ptr
    assert version(story, "it").slug == "tea-1"


def test_order_in_a_list_is_that_of_each_language(admin_client, story):
    StoryPageFactory(title="Coffee")
    italian = version(story, "it").path
    address = reverse("wagtailadmin_pages:set_page_position", args=[story.pk])
    admin_client.post(f"{address}?position=1")
    assert again(story).path != story.path
    assert version(story, "it").path == italian


def test_editor_reads_which_languages_go_along(admin_client, story, other):
    address = reverse("wagtailadmin_pages:move_confirm", args=[story.pk, other.pk])
    said = texts(admin_client.get(address), ".messages li")
    assert said == ["The page is moved in Italian too."]
    there = reverse("wagtailadmin_pages:move_confirm", args=[story.pk, story.get_parent().pk])
    assert texts(admin_client.get(there), ".messages li") == []
