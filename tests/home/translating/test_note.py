"""What readers are told about a translation, on the page in their language."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import (
    publish,
    publish_translation,
    submit,
    translate,
)
from tests.markup import links, texts

pytestmark = pytest.mark.django_db

NOTE = ".note--translation"


@pytest.fixture
def page(home_page):
    page = publish(StandardPageFactory(title="Rules", slug="rules", summary="What holds here."))
    submit(home_page, "it")
    translate(home_page, "it")
    publish_translation(home_page, "it")
    submit(page, "it")
    return page


def italian(text):
    with translation.override("it"):
        return translation.gettext(text)


def read(client):
    return client.get("/it/rules/")


def test_translation_that_says_what_the_original_says_has_no_note(client, page):
    translate(page, "it")
    publish_translation(page, "it")
    assert texts(read(client), NOTE) == []
    assert texts(client.get("/en/rules/"), NOTE) == []


def test_machine_made_translation(client, page):
    translate(page, "it", kind="machine")
    publish_translation(page, "it")
    response = read(client)
    assert texts(response, f"{NOTE} strong") == [italian("Machine translation, not yet checked")]
    assert links(response, f"{NOTE} a") == ["/en/rules/"]
    assert texts(response, f"{NOTE} a span[lang=en][dir=ltr]") == ["English"]


def test_original_that_has_changed(client, page):
    translate(page, "it")
    publish_translation(page, "it")
    assert texts(read(client), NOTE) == []
    publish(page, summary="What holds now.")
    response = read(client)
    assert texts(response, f"{NOTE} strong") == [italian("The original has changed since")]
    assert texts(response, ".lead") == ["it: What holds here."]

    translate(page, "it")
    publish_translation(page, "it")
    assert texts(read(client), NOTE) == []


def test_half_translated_page(client, page):
    translate(page, "it")
    page = publish(page, search_description="Rules of the house")
    publish_translation(page, "it")
    assert texts(read(client), f"{NOTE} strong") == [
        italian("Not all of this page is translated yet")
    ]


def test_original_that_is_not_published_is_not_linked(client, page):
    translate(page, "it", kind="machine")
    twin = publish_translation(page, "it")
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert twin.live
    assert texts(read(client), f"{NOTE} a") == []


def test_note_needs_no_query_of_its_own(client, page):
    translate(page, "it", kind="machine")
    publish_translation(page, "it")
    for address in ("/en/rules/", "/it/rules/") * 2:
        client.get(address)
    with CaptureQueriesContext(connection) as with_note:
        response = read(client)
    with CaptureQueriesContext(connection) as without:
        client.get("/en/rules/")
    assert len(texts(response, NOTE)) == 1
    assert len(with_note) == len(without)
