"""A language never shows the words of another one as if they were its own."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, Translation
from wagtail_localize.synctree import synchronize_tree

from tests.factories.campaign import StoryPageFactory
from tests.home.translating.synced import locale, publish_translation, submit, translate, version
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    # Wagtail's own page of welcome, which no real site has.
    Page.objects.filter(depth=2).exclude(pk=home_page.pk).delete()
    return StoryPageFactory(title="Tea")


def pages_in(language):
    return Page.objects.filter(locale__language_code=language)


def test_pages_above_are_drafts_for_translators(story):
    submit(story, "it")
    assert pages_in("it").count() == 3
    assert not pages_in("it").filter(live=True).exists()
    assert not pages_in("it").exclude(alias_of=None).exists()
    assert Translation.objects.filter(target_locale__language_code="it", enabled=True).count() == 3


def test_page_above_can_be_translated_and_published_later(story, client):
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    home = story.get_parent().get_parent().specific
    for page in (home, story.get_parent().specific):
        translate(page, "it")
        publish_translation(page, "it")
    slug = version(story.get_parent().specific, "it").slug
    response = client.get(f"/it/{slug}/tea/")
    assert texts(response, "h1") == ["it: Tea"]


def test_new_language_starts_empty(admin_client, story):
    code = {"language_code": "fr"}
    form = admin_client.get(reverse("wagtaillocales:add")).content.decode()
    assert "sync_from" not in form
    admin_client.post(reverse("wagtaillocales:add"), code)
    assert Locale.objects.filter(**code).exists()
    assert not pages_in("fr").exists()
    assert not LocaleSynchronization.objects.exists()


def test_language_that_is_synchronised_all_the_same_shows_nothing(story, client):
    synchronize_tree(Locale.get_default(), locale("it"))
    assert not pages_in("it").filter(live=True).exists()
    assert not pages_in("it").exclude(alias_of=None).exists()


def test_translation_cannot_be_converted_to_an_alias(admin_client, story):
    submit(story, "it")
    page = version(story, "it")
    address = reverse("wagtail_localize:convert_to_alias", args=[page.pk])
    response = admin_client.post(address, follow=True)
    assert texts(response, ".messages li")[0].startswith("A page in another language cannot")
    assert version(story, "it").alias_of is None
