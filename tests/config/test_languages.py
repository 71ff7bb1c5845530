"""Language is configuration: whatever the settings list can be shown."""

import pytest
from django.conf import settings

from home.cldr import direction
from tests.factories.home import translated
from tests.markup import language, texts

pytestmark = pytest.mark.django_db

CODES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("code", CODES)
def test_home_page_is_shown_in_each_configured_language(client, home_page, code):
    if code != "en":
        translated(home_page, code, headline=f"Headline in {code}")

    response = client.get(f"/{code}/")

    assert (response.status_code, language(response)) == (200, (code, direction(code)))
    assert texts(response, "h1") == ["Headline in " + code if code != "en" else home_page.headline]


@pytest.mark.parametrize("code", CODES)
def test_missing_page_is_told_in_each_configured_language(client, home_page, code):
    if code != "en":
        translated(home_page, code)

    response = client.get(f"/{code}/nothing-here/")

    assert (response.status_code, language(response)) == (404, (code, direction(code)))
    assert len(texts(response, "h1")) == 1


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_interface_is_translated_into_each_configured_language(client, home_page, code):
    translated(home_page, code)
    english = texts(client.get("/en/nothing-here/"), "h1")

    assert texts(client.get(f"/{code}/nothing-here/"), "h1") != english


def test_language_without_a_home_page_is_not_here(client, home_page):
    assert client.get("/it/").status_code == 404


def test_unknown_language_is_not_here(client, home_page):
    response = client.get("/xx/")

    assert (response.status_code, language(response)) == (404, ("en", "ltr"))
