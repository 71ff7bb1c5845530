import pytest
from django.urls import reverse
from wagtail.rich_text import RichText

from home.translating.state import State, standings
from home.translating.work import of_translation
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.synced import (
    again,
    publish,
    publish_translation,
    record,
    submit,
    translate,
    version,
)
from tests.markup import texts

pytestmark = pytest.mark.django_db

BODY = [("paragraph", RichText("<p>We met.</p><p>We agreed.</p>"))]


@pytest.fixture
def story(home_page):
    story = publish(StoryPageFactory(title="Tea", summary="A story.", body=BODY))
    translated(story.get_parent().specific, "it")
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    return again(story)


def stop(client, story):
    client.post(reverse("wagtail_localize:stop_translation", args=[record(story, "it").pk]))
    assert not record(story, "it").enabled


def restart(client, story):
    address = reverse("wagtailadmin_pages:edit", args=[version(story, "it").pk])
    return client.post(address, {"localize-restart-translation": ""}, follow=True)


def test_manual_work_is_kept(admin_client, story):
    stop(admin_client, story)
    page = version(story, "it")
    page.title, page.body[0].value = "Il tè", RichText("<p>Un incontro.</p><p>D’accordo.</p>")
    page.save_revision()

    restart(admin_client, story)

    assert record(story, "it").enabled
    page = publish_translation(story, "it")
    assert (page.title, page.summary) == ("Il tè", "it: A story.")
    assert page.body[0].value.source == "<p>Un incontro.</p><p>D’accordo.</p>"


def test_words_without_a_place_are_not_lost(admin_client, story):
    stop(admin_client, story)
    page = version(story, "it")
    page.body.append(("paragraph", RichText("<p>E poi?</p>")))
    page.save_revision()

    response = restart(admin_client, story)

    said = texts(response, ".messages li")[-1]
    assert said.startswith("This page is built otherwise")
    assert said.endswith("the story Go to the first error")
    assert not record(story, "it").enabled
    assert len(version(story, "it").get_latest_revision_as_object().body) == 2


def test_what_changes_while_it_is_stopped(admin_client, story):
    """Facts arrive; words that were written by hand ask for a look, as those of translators do."""
    stop(admin_client, story)
    page = version(story, "it")
    page.title = "Il tè"
    page.save_revision().publish()

    publish(story, title="Coffee", is_example=True)
    page = version(story, "it")
    assert (page.title, page.is_example) == ("Il tè", True)

    restart(admin_client, story)

    assert of_translation(record(story, "it")).changed == 1
    page = publish_translation(story, "it")
    assert (page.title, page.summary) == ("Il tè", "it: A story.")
    italian = page.locale_id
    assert standings([again(story)], [italian])[story.pk][italian].state == State.OUT_OF_DATE


def test_stopped_again_and_again(admin_client, story):
    for title in ("Il tè", "Tè"):
        stop(admin_client, story)
        page = version(story, "it")
        page.title = title
        page.save_revision().publish()
        restart(admin_client, story)
        assert publish_translation(story, "it").title == title
