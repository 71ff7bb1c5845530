"""Language is configuration: whatever the settings list can be shown."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.utils.translation import (
    check_for_language,
    get_language_bidi,
    get_language_info,
    gettext,
)
from django.utils.translation import override as speaking

from events.indexing import reindex
from home import cldr
from home.languages.configured import named
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import translated
from tests.markup import language, parsed, texts

pytestmark = pytest.mark.django_db

CODES = [code for code, _name in settings.LANGUAGES]
OTHERS = [code for code in CODES if code != "en"]
ASKED_FOR = """
    en it es ca fr de el hr sl sv nl da lt lv et pl sq sr-cyrl sr-latn ru ar uk fa tr
    ti so ps fa-af ckb kmr ur bn mt mk
"""


def test_all_languages_that_the_projects_need_are_configured():
    assert sorted(CODES) == sorted(ASKED_FOR.split())


def test_each_language_is_of_the_interface_or_of_content_only():
    assert [*settings.INTERFACE_LANGUAGES, *settings.CONTENT_LANGUAGES] == CODES
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("code", CODES)
def test_django_knows_each_configured_language(code):
    known = get_language_info(code)

    assert (known["name_local"] != "", known["bidi"]) == (True, cldr.direction(code) == "rtl")
    assert check_for_language(code)
    with speaking(code):
        assert get_language_bidi() == known["bidi"]


@pytest.mark.parametrize("code", sorted(settings.LANGUAGE_FALLBACKS))
def test_fallbacks_are_configured_languages_and_end_in_that_of_the_source(code):
    chain = settings.LANGUAGE_FALLBACKS[code]

    assert sorted({code, *chain} - set(CODES)) == []
    assert chain[-1] == settings.LANGUAGE_CODE


def test_names_of_languages_are_in_the_language_of_who_reads_them():
    names = dict(settings.LANGUAGES)

    with speaking("it"):
        assert [str(names[code]) for code in ("el", "sr-latn", "kmr")] == [
            "greco",
            "serbo (latino)",
            "curdo (kurmancî)",
        ]
    with speaking("en"):
        assert [str(names[code]) for code in ("el", "fa-af")] == ["Greek", "Dari"]


@pytest.fixture
def event(home_page):
    """On 9 March 2027, at a quarter past four in the afternoon."""
    calendar = EventIndexPageFactory(parent=home_page)
    event = EventPageFactory(
        parent=calendar, slug="tea", start_time=time(16, 15), end_time=time(18)
    )
    reindex(event.translation_key, datetime(2027, 3, 1, tzinfo=UTC))
    return event


@pytest.mark.parametrize("code", OTHERS)
def test_pages_are_shown_in_each_configured_language(client, home_page, event, code):
    translated(home_page, code)
    translated(event.get_parent().specific, code)
    event_here = translated(event, code)
    story_here = translated(StoryPageFactory(), code, title=f"Story in {code}")

    home = shown(client, f"/{code}/", code)
    assert current_language(home) == cldr.own_name(code)
    page = shown(client, event_here.url, code)
    assert texts(page, ".when-date") == [" ".join(cldr.full_date(date(2027, 3, 9), code).split())]
    assert cldr.time(time(16, 15), code) in texts(page, ".when-time")[0]
    assert texts(shown(client, story_here.url, code), "h1") == [f"Story in {code}"]
    month = shown(client, f"/{code}/events/2027/03/", code)
    assert texts(month, ".month thead th") == [short for short, _full in cldr.week_header(code)]
    missing = shown(client, f"/{code}/nothing-here/", code)
    assert (missing.status_code, len(texts(missing, "h1"))) == (404, 1)


def shown(client, path: str, code: str):
    response = client.get(path)
    assert language(response) == (cldr.tag(code), cldr.direction(code))
    return response


def current_language(response) -> str:
    (link,) = parsed(response).select("header .languages [aria-current]")
    return link.get_text()


@pytest.mark.parametrize("code", [code for code in settings.INTERFACE_LANGUAGES if code != "en"])
def test_interface_is_translated_where_the_settings_say_so(client, home_page, code):
    translated(home_page, code)
    english = texts(client.get("/en/nothing-here/"), "h1")

    assert texts(client.get(f"/{code}/nothing-here/"), "h1") != english


@pytest.mark.parametrize(
    ("code", "interface"), [("ti", ("en", "ltr")), ("ps", ("fa", "rtl")), ("ckb", ("ar", "rtl"))]
)
def test_interface_in_another_language_than_the_page_says_so(client, home_page, code, interface):
    translated(home_page, code)

    heading = parsed(client.get(f"/{code}/nothing-here/")).h1

    assert (heading.get("lang"), heading.get("dir")) == interface


def test_language_that_no_setting_names_needs_a_line_and_a_catalogue(client, home_page, tmp_path):
    catalogue = tmp_path / "locale" / "ro" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "This page is not here"\nmsgstr "Pagina aceasta nu este aici"\n',
        "utf-8",
    )
    languages = named([*CODES, "ro"])
    with override_settings(
        LANGUAGES=languages,
        WAGTAIL_CONTENT_LANGUAGES=languages,
        INTERFACE_LANGUAGES=[*settings.INTERFACE_LANGUAGES, "ro"],
        LOCALE_PATHS=[tmp_path / "locale", tmp_path / "derived", *map(Path, settings.LOCALE_PATHS)],
    ):
        call_command("compile_catalogues", verbosity=0)
        translated(home_page, "ro", headline="Bună ziua")

        home, missing = client.get("/ro/"), client.get("/ro/nimic/")

    assert (language(home), texts(home, "h1")) == (("ro", "ltr"), ["Bună ziua"])
    assert texts(missing, "h1") == ["Pagina aceasta nu este aici"]
    assert current_language(home) == "Română"


def test_language_without_a_home_page_is_not_here(client, home_page):
    assert client.get("/it/").status_code == 404


def test_unknown_language_is_not_here(client, home_page):
    response = client.get("/xx/")

    assert (response.status_code, language(response)) == (404, ("en", "ltr"))


def test_croatian_staff_gets_wagtail_in_croatian():
    with speaking("hr-hr"):
        assert gettext("Dashboard") == "Kontrolna ploča"


def test_staff_is_offered_languages_with_a_catalogue_only():
    offered = [
        code.replace("hr-hr", "hr") for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES
    ]

    assert offered == settings.INTERFACE_LANGUAGES


def test_words_of_the_interface_around_a_story_say_their_language(client, home_page):
    story = StoryPageFactory(title="Tea", slug="tea")
    in_tigrinya = translated(story, "ti")

    page = parsed(client.get(in_tigrinya.url))

    (share,) = page.select("#share")
    assert (page.html["lang"], share["lang"], share["dir"]) == ("ti", "en", "ltr")
