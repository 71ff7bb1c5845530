from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from campaign.models import StoryPage
from home.translating.cascade import taken_along, unpublish_everywhere
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.markup import texts

pytestmark = pytest.mark.django_db

LANGUAGES = ("it", "el", "ar")


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(title="Tea")
    for language in LANGUAGES:
        translated(story, language)
    return StoryPage.objects.get(pk=story.pk)


def live_languages(story):
    versions = Page.objects.filter(translation_key=story.translation_key).live()
    return sorted(versions.values_list("locale__language_code", flat=True))


def languages(story):
    versions = Page.objects.filter(translation_key=story.translation_key)
    return sorted(versions.values_list("locale__language_code", flat=True))


def italian(story):
    return StoryPage.objects.get(translation_key=story.translation_key, locale__language_code="it")


def test_unpublish_of_the_source(story):
    story.unpublish()
    assert live_languages(story) == []


def test_unpublish_of_a_translation(story):
    italian(story).unpublish()
    assert live_languages(story) == ["ar", "el", "en"]


def test_unpublish_of_the_list_with_what_is_below_it(admin_client, story):
    address = reverse("wagtailadmin_pages:unpublish", args=[story.get_parent().pk])
    admin_client.post(address, {"include_descendants": "on"})
    assert live_languages(story) == []
    assert live_languages(story.get_parent()) == []


def test_unpublish_of_several_pages_at_once(admin_client, story):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    admin_client.post(f"{address}?id={story.pk}")
    assert live_languages(story) == []


def test_expiry_at_a_set_time(story):
    Page.objects.filter(pk=story.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert live_languages(story) == []


def test_unpublish_everywhere_from_a_translation(story):
    waiting = timezone.now() + timedelta(days=1)
    story.save_revision(approved_go_live_at=waiting)
    taken = unpublish_everywhere(italian(story))
    assert sorted(page.locale.language_code for page in taken) == ["ar", "el", "en", "it"]
    assert live_languages(story) == []
    assert not story.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_the_editor_reads_how_many_translations_go_along(admin_client, story):
    response = admin_client.get(reverse("wagtailadmin_pages:unpublish", args=[story.pk]))
    assert response.context["translation_count"] == 3


def test_the_editor_reads_which_languages_go_along(admin_client, story):
    italian(story).unpublish()
    response = admin_client.get(reverse("wagtailadmin_pages:unpublish", args=[story.pk]))
    assert texts(response, "main ul li") == ["Arabic: Tea", "Greek: Tea"]


def test_translation_that_waits_for_its_hour_does_not_bring_the_page_back(story):
    page = italian(story)
    page.unpublish()
    due = timezone.now() + timedelta(minutes=1)
    page.go_live_at = due
    page.save_revision(approved_go_live_at=due)
    story.unpublish()
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_delete_of_the_source(story):
    story.delete()
    assert languages(story) == []


def test_delete_of_a_translation(story):
    italian(story).delete()
    assert languages(story) == ["ar", "el", "en"]


def test_delete_of_the_list_with_what_is_below_it(story):
    story.get_parent().specific.delete()
    assert languages(story) == []


def test_delete_in_the_admin(admin_client, story):
    address = reverse("wagtailadmin_pages:delete", args=[story.pk])
    said = texts(admin_client.get(address), ".messages li")
    assert said == ["The page is deleted in Arabic, Greek and Italian too."]
    admin_client.post(address)
    assert languages(story) == []


def test_delete_of_several_pages_at_once(admin_client, story):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    admin_client.post(f"{address}?id={story.pk}")
    assert languages(story) == []


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("unpublish", ["Arabic: Bread", "Arabic: Tea", "Greek: Tea"]),
        ("delete", ["Arabic: Bread", "Arabic: Tea", "Greek: Tea", "Italian: Tea"]),
        ("move", ["Arabic: Bread", "Arabic: Tea", "Greek: Tea", "Italian: Tea"]),
        ("publish", []),
    ],
)
def test_several_pages_at_once_name_what_goes_along(admin_client, story, action, expected):
    italian(story).unpublish()
    bread = StoryPageFactory(title="Bread")
    translated(bread, "ar")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    response = admin_client.get(f"{address}?id={story.pk}&id={bread.pk}")
    assert [text for text in texts(response, "main li") if ": " in text] == expected


def test_several_translations_at_once_take_nothing_along(admin_client, story):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    response = admin_client.get(f"{address}?id={italian(story).pk}")
    assert "In these languages too:" not in response.content.decode()


@pytest.mark.parametrize("number", [1, 10])
def test_queries_for_what_goes_along(home_page, number, django_assert_num_queries):
    stories = [StoryPageFactory() for _ in range(number)]
    for one in stories:
        translated(one, "it")
    with django_assert_num_queries(1):
        assert len(taken_along(stories)) == number
