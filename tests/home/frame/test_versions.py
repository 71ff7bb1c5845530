import pytest

from home.frame.parts import Language
from tests.factories.home import (
    StandardPageFactory,
    translated,
)

pytestmark = pytest.mark.django_db


def test_languages_are_those_with_a_home_page_in_the_order_of_the_settings(frame, home_page):
    translated(home_page, "ar")
    translated(home_page, "it")

    assert frame(page=home_page).languages == [
        Language("en", "/en/", current=True, exists=True),
        Language("it", "/it/", current=False, exists=True),
        Language("ar", "/ar/", current=False, exists=True),
    ]


def test_language_knows_its_own_name_and_direction():
    arabic = Language("ar", "/ar/", current=False, exists=True)

    assert (arabic.name, arabic.direction) == ("العربية", "rtl")


def test_language_without_this_page_leads_to_its_home_page_and_says_so(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="privacy")

    assert frame("/en/privacy/", page).languages == [
        Language("en", "/en/privacy/", current=True, exists=True),
        Language("it", "/it/", current=False, exists=False),
    ]


def test_language_with_an_unpublished_translation_counts_as_without(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="privacy")
    translated(page, "it").unpublish()

    assert [language.exists for language in frame("/en/privacy/", page).languages] == [True, False]


def test_language_of_the_search_keeps_the_query(frame, home_page):
    translated(home_page, "it")

    assert [language.url for language in frame("/en/search/?q=tuesday").languages] == [
        "/en/search/?q=tuesday",
        "/it/search/?q=tuesday",
    ]


def test_alternates_are_real_translations(frame, home_page):
    translated(home_page, "it")
    translated(home_page, "ar")
    page = StandardPageFactory(slug="privacy")
    translated(page, "ar")

    assert [each.hreflang for each in frame("/en/privacy/", page).alternates] == [
        "en",
        "ar",
        "x-default",
    ]


def test_alternates_write_languages_as_standards_do(frame, home_page):
    page = StandardPageFactory(slug="privacy")
    translated(page, "sr-latn")
    translated(page, "fa-af")

    codes = [each.hreflang for each in frame("/en/privacy/", page).alternates]

    assert codes == ["en", "sr-Latn", "fa-AF", "x-default"]


def test_mirror_of_a_page_leads_search_engines_to_it_and_says_its_language(frame, home_page):
    arabic = translated(home_page, "ar").locale
    page = StandardPageFactory(slug="privacy")
    mirror = page.copy_for_translation(arabic, alias=True)

    shown = frame("/ar/privacy/", mirror)

    assert (shown.alternates, shown.canonical_url) == ([], page.full_url)
    assert shown.written_in == "en"
    assert frame("/en/privacy/", page).languages[1].exists is False


def test_language_keeps_the_view_and_the_filters(frame, home_page):
    translated(home_page, "it")
    page = StandardPageFactory(slug="events")
    translated(page, "it")

    shown = frame("/en/events/2026/12/?theme=sport&kind=debate", page)

    assert [language.url for language in shown.languages] == [
        "/en/events/2026/12/?theme=sport&kind=debate",
        "/it/events/2026/12/?theme=sport&kind=debate",
    ]


def test_suggestions_are_the_other_languages_of_the_page_in_their_own_words(frame, home_page):
    translated(home_page, "it")
    translated(home_page, "ti")
    page = StandardPageFactory(slug="privacy")
    translated(page, "ti")

    shown = frame("/en/privacy/", page).suggestions

    assert [(language.tag, language.invitation) for language in shown] == [("ti", "ትግርኛ")]
    assert frame("/en/search/").suggestions == []


def test_alternates_are_empty_in_one_language_and_without_a_page(frame, home_page):
    page = StandardPageFactory(slug="privacy")

    assert frame("/en/privacy/", page).alternates == []
    assert frame("/en/search/").alternates == []
