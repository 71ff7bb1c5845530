import pytest

from home.models import StandardPage
from tests.factories.home import StandardPageFactory, translated
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def target(home_page):
    return StandardPageFactory(title="Privacy", slug="privacy")


def page_with_link(target, **link) -> StandardPage:
    body = [{"type": "page_link", "value": {"page": target.pk, **link}}]
    return StandardPageFactory(slug="with-link", body=body)


def test_page_link_leads_to_the_page_in_the_readers_language(client, target):
    translated(target, "it", title="Riservatezza")
    translated(page_with_link(target), "it")

    response = client.get("/it/with-link/")

    assert links(response, ".page-link a") == ["/it/privacy/"]
    assert texts(response, ".page-link a") == ["Riservatezza"]


def test_page_link_without_a_translation_says_in_which_language_it_is(client, target):
    translated(page_with_link(target), "it")

    response = client.get("/it/with-link/")

    assert links(response, ".page-link a") == ["/en/privacy/"]
    assert texts(response, ".page-link [lang=en]") == ["Privacy"]


def test_page_link_with_words_of_its_own_shows_them(client, target):
    response = client.get(page_with_link(target, text="How we keep it").url)

    assert texts(response, ".page-link a") == ["How we keep it"]


def test_page_link_to_an_unpublished_page_is_not_shown(client, target):
    page = page_with_link(target)
    target.unpublish()

    assert links(client.get(page.url), ".page-link a") == []
