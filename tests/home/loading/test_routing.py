import pytest
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from home.loading.routing import DEEPEST, route
from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db


def test_deepest_level_is_treebeards():
    path = Page._meta.get_field("path")

    assert path.max_length // Page.steplen == DEEPEST


def test_long_address_asks_for_no_more_addresses_than_a_page_can_have(
    rf, home_page, django_assert_num_queries
):
    with (
        translation.override("en"),
        django_assert_num_queries(5) as asked,
    ):
        found = route(rf.get("/en/"), "a/" * 5000)

    (lookup,) = [query["sql"] for query in asked.captured_queries if 'url_path" IN' in query["sql"]]
    assert (found, lookup.count("/a/'")) == (None, DEEPEST)


def test_private_page_asks_for_its_password_and_opens_with_it(client, home_page):
    page = StandardPageFactory(title="For partners", slug="partners")
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="tuesday"
    )
    form = f"/en/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"

    asked = client.get(page.url)
    answered = client.post(form, {"password": "tuesday", "return_url": page.url})

    assert f'action="{form}"' in asked.content.decode()
    assert (answered.status_code, answered["Location"]) == (302, page.url)
    assert "For partners" in client.get(page.url).content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_page_can_only_be_read(client, home_page, method):
    assert getattr(client, method)("/en/").status_code == 405


def test_page_answers_head_without_content(client, home_page):
    response = client.head("/en/")

    assert (response.status_code, response.content) == (200, b"")


def test_search_in_a_language_without_pages_is_not_here(client, home_page):
    assert client.get("/it/search/?q=a").status_code == 404
