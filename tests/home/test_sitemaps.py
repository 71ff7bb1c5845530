from xml.etree import ElementTree

import pytest
from wagtail.models import Site
from wagtail_localize.models import Translation, TranslationSource

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
    found = versions(client.get("/sitemap.xml"))

    assert {address: found[address] for _code, address in both} == {
        address: both for _code, address in both
    }
    assert found["http://ground.example/en/draft/"] == []


def test_sitemap_leaves_out_a_language_whose_home_page_is_not_published(client, home_page):
    translated(StandardPageFactory(slug="privacy"), "ar")
    home_page.get_translations().get().unpublish()

    assert list(versions(client.get("/sitemap.xml"))) == [
        "http://ground.example/en/",
        "http://ground.example/en/privacy/",
    ]


def test_sitemap_without_a_site_is_empty(client):
    Site.objects.all().delete()

    assert versions(client.get("/sitemap.xml")) == {}


def test_sitemap_leaves_out_mirrors_and_what_nobody_translated(client, home_page):
    arabic = translated(home_page, "ar").locale
    mirrored = StandardPageFactory(slug="mirrored")
    mirrored.copy_for_translation(arabic, alias=True)
    untouched = StandardPageFactory(slug="untouched")
    translated(untouched, "ar")
    source, _created = TranslationSource.update_or_create_from_instance(untouched)
    Translation.objects.update_or_create(source=source, target_locale=arabic)

    found = versions(client.get("/sitemap.xml"))

    assert "http://ground.example/ar/untouched/" not in found
    assert "http://ground.example/ar/mirrored/" not in found
    assert found["http://ground.example/en/untouched/"] == []


def test_sitemap_writes_languages_as_standards_do(client, home_page):
    translated(StandardPageFactory(slug="privacy"), "sr-latn")

    found = versions(client.get("/sitemap.xml"))

    assert [code for code, _address in found["http://ground.example/en/privacy/"]] == [
        "en",
        "sr-Latn",
        "x-default",
    ]
