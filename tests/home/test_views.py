from xml.etree import ElementTree

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from home.models import Generation
from home.views import server_error
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import StandardPageFactory, translated
from tests.markup import language, links, main_text, parsed, texts

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize("accept", ["", "ar", "fr;q=0.9"])
def test_front_door_leads_to_the_first_language_whatever_the_browser_says(client, accept):
    response = client.get("/", HTTP_ACCEPT_LANGUAGE=accept)

    assert (response.status_code, response["Location"]) == (302, "/en/")


def test_robots_may_read_everything_but_the_admin(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /cms/",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_sitemap_lists_live_pages_of_all_languages(client, home_page):
    page = StandardPageFactory(slug="privacy")
    translated(page, "ar")
    StandardPageFactory(slug="draft", live=False)

    sitemap = ElementTree.fromstring(client.get("/sitemap-1.xml").content)

    assert sorted(location.text for location in sitemap.iter(f"{SITEMAP}loc")) == [
        "http://ground.example/ar/",
        "http://ground.example/ar/privacy/",
        "http://ground.example/en/",
        "http://ground.example/en/privacy/",
    ]


def test_search_page_shows_what_was_found(client, home_page):
    StoryPageFactory(title="The bakery", slug="bakery", summary="Bread.")

    response = client.get("/en/search/?q=bakery")

    assert texts(response, ".result h2") == ["The bakery"]
    assert texts(response, "[role=status]") == ["1 page found"]
    assert language(response) == ("en", "ltr")


def test_search_page_without_a_query_is_a_form(client, home_page):
    response = client.get("/en/search/")

    assert (response.status_code, texts(response, "[role=status]")) == (200, [])
    assert texts(response, "h1") == ["Search"]


def test_search_page_shows_the_query_as_text(client, home_page):
    response = client.get("/en/search/", {"q": '"><script>alert(1)</script>'})

    assert parsed(response).find("input", id="q")["value"] == '"><script>alert(1)</script>'
    assert len(parsed(response).find_all("script")) == 1


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%FF%FE",
        "q=" + "a" * 5000,
        "q=" + "a+" * 100,
        "q=%22",
        "q=a%22b",
        "q='--",
        "q=*",
        "q=a&page=x",
        "q=a&page=-1",
        "q=a&page=99999999999999999999",
        "q[]=a",
    ],
)
def test_search_page_answers_anything(client, home_page, query):
    assert client.get(f"/en/search/?{query}").status_code == 200


def test_search_page_leads_on_with_the_query(client, home_page):
    for number in range(21):
        StandardPageFactory(title="The bakery", slug=f"bakery-{number}")

    response = client.get("/en/search/?q=the+bakery")

    assert links(response, "a[rel=next]") == ["?q=the+bakery&page=2"]


@pytest.mark.parametrize(
    "path", ["/en/nothing/", "/en/a/b/c/", "/nothing/", "/en/%00/", "/en/..%2f/"]
)
def test_missing_page_says_so_and_leads_home(client, home_page, path):
    response = client.get(path)

    assert response.status_code == 404
    assert texts(response, "h1") == ["This page is not here"]
    assert links(response, "main .button") == ["/en/", "/en/search/"]


def test_missing_page_before_there_is_any_content_says_so(client):
    assert client.get("/en/nothing/").status_code == 404


def test_unpublished_page_is_not_here(client, home_page):
    StandardPageFactory(slug="draft", live=False)

    assert client.get("/en/draft/").status_code == 404


def test_server_error_needs_neither_database_nor_translation(home_page, monkeypatch):
    client = Client(raise_request_exception=False)
    monkeypatch.setattr("home.views.results_for", lambda *args: 1 / 0)

    response = client.get("/en/search/?q=a")

    assert response.status_code == 500
    assert main_text(response).startswith("Something broke here.")


def test_server_error_page_asks_no_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        server_error(rf.get("/en/"))


@pytest.mark.parametrize("path", ["/", "/robots.txt", "/sitemap.xml", "/en/search/"])
def test_views_can_only_be_read(client, path):
    assert client.post(path).status_code == 405


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_outage_tells_staff_what_became_of_their_work(client, monkeypatch, error):
    def away(*args):
        raise error

    monkeypatch.setattr(Generation, "current", away)
    client.raise_request_exception = False

    response = client.get("/en/")

    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert main_text(response).startswith("The database cannot be reached.")
