from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site
from wagtail_localize.models import Translation, TranslationSource

from tests.factories.campaign import StoryPageFactory
from tests.factories.home import StandardPageFactory, translated

pytestmark = pytest.mark.django_db

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "html": "http://www.w3.org/1999/xhtml",
}


def versions(response) -> dict[str, list[tuple[str, str]]]:
    """The address of each page, and the languages and addresses that it names."""
    return {
        url.findtext("map:loc", namespaces=NAMES): [
            (link.get("hreflang"), link.get("href")) for link in url.findall("html:link", NAMES)
        ]
        for url in ElementTree.fromstring(response.content)
    }


def test_sitemap_names_the_real_translations_of_each_page(client, home_page):
    page = StandardPageFactory(slug="privacy")
    translated(page, "ar")
    translated(StandardPageFactory(slug="draft"), "ar").unpublish()

    both = [
        ("en", "http://ground.example/en/privacy/"),
        ("ar", "http://ground.example/ar/privacy/"),
        ("x-default", "http://ground.example/en/privacy/"),
    ]
    found = versions(client.get("/sitemap-1.xml"))

    assert {address: found[address] for _code, address in both} == {
        address: both for _code, address in both
    }
    assert found["http://ground.example/en/draft/"] == []


def test_sitemap_leaves_out_a_language_whose_home_page_is_not_published(client, home_page):
    translated(StandardPageFactory(slug="privacy"), "ar")
    home_page.get_translations().get().unpublish()

    assert list(versions(client.get("/sitemap-1.xml"))) == [
        "http://ground.example/en/",
        "http://ground.example/en/privacy/",
    ]


def test_sitemap_without_a_site_is_empty(client):
    Site.objects.all().delete()

    assert versions(client.get("/sitemap-1.xml")) == {}


def test_sitemap_leaves_out_mirrors_and_what_nobody_translated(client, home_page):
    arabic = translated(home_page, "ar").locale
    mirrored = StandardPageFactory(slug="mirrored")
    mirrored.copy_for_translation(arabic, alias=True)
    untouched = StandardPageFactory(slug="untouched")
    translated(untouched, "ar")
    source, _created = TranslationSource.update_or_create_from_instance(untouched)
    Translation.objects.update_or_create(source=source, target_locale=arabic)

    found = versions(client.get("/sitemap-1.xml"))

    assert "http://ground.example/ar/untouched/" not in found
    assert "http://ground.example/ar/mirrored/" not in found
    assert found["http://ground.example/en/untouched/"] == []


def test_sitemap_writes_languages_as_standards_do(client, home_page):
    translated(StandardPageFactory(slug="privacy"), "sr-latn")

    found = versions(client.get("/sitemap-1.xml"))

    assert [code for code, _address in found["http://ground.example/en/privacy/"]] == [
        "en",
        "sr-Latn",
        "x-default",
    ]


def parts(client) -> list[str]:
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [
        location.text.removeprefix("http://testserver")
        for location in index.iterfind("map:sitemap/map:loc", NAMES)
    ]


def test_sitemap_of_a_small_site_has_one_part(client, home_page):
    response = client.get("/sitemap.xml")

    assert parts(client) == ["/sitemap-1.xml"]
    assert response["Content-Type"] == "application/xml"
    assert response["X-Robots-Tag"] == client.get("/sitemap-1.xml")["X-Robots-Tag"]


def test_versions_of_a_page_stand_in_one_part_that_has_room_for_so_many_pages(
    client, home_page, monkeypatch
):
    for number in range(4):
        translated(StandardPageFactory(slug=f"page-{number}"), "ar")
    whole = versions(client.get("/sitemap-1.xml"))
    monkeypatch.setattr("home.sitemaps.PAGES", 2)

    found = [versions(client.get(part)) for part in parts(client)]

    assert [len(part) for part in found] == [4, 4, 2]
    assert {address: said for part in found for address, said in part.items()} == whole


@pytest.mark.parametrize("number", [0, 2])
def test_part_that_there_is_not_is_not_found(client, home_page, number):
    assert client.get(f"/sitemap-{number}.xml").status_code == 404


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-1.xml"])
def test_sitemap_asks_as_often_for_ten_pages_as_for_one(client, home_page, path):
    def queries() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    translated(StandardPageFactory(slug="page"), "ar")
    translated(StoryPageFactory(slug="story"), "ar")
    once = queries()
    for number in range(10):
        translated(StandardPageFactory(slug=f"page-{number}"), "ar")
        translated(StoryPageFactory(slug=f"story-{number}"), "ar")

    assert queries() == once
