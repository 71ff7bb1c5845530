"""The texts of the interface: whole in each language that has them, and derived for the others."""

import gettext
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale

from home.catalogues import TRANSLITERATED, compile_catalogues, mo_of, po_of
from tests.words import marked

WRITTEN, DERIVED = map(Path, settings.LOCALE_PATHS)
WHOLE = [
    code
    for code in settings.INTERFACE_LANGUAGES
    if code not in TRANSLITERATED and code != settings.LANGUAGE_CODE
]
PRESENT = sorted(path.parts[-3] for path in WRITTEN.glob("*/LC_MESSAGES/django.po"))
#: Of Python's two ways of formatting, and what stands in a template.
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?\w+[^>]*>")


def catalogue(locale: str):
    with (WRITTEN / locale / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=None)


@pytest.fixture(scope="module")
def source():
    """What there is to translate."""
    return marked()


def test_each_language_of_the_interface_has_a_catalogue():
    missing = [code for code in WHOLE if not po_of(WRITTEN, code).exists()]

    assert missing == []


@pytest.mark.parametrize("locale", PRESENT)
def test_catalogue_has_every_text(locale, source):
    messages = [message for message in catalogue(locale) if message.id]
    translated = {(message.context, message.id) for message in messages if is_whole(message)}

    assert sorted(map(str, source - translated)) == []


@pytest.mark.parametrize("locale", PRESENT)
def test_catalogue_has_nothing_that_nobody_checked(locale):
    assert [message.id for message in catalogue(locale) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("locale", PRESENT)
def test_catalogue_has_every_plural_form(locale):
    found = catalogue(locale)
    lacking = [
        message.id
        for message in found
        if message.pluralizable and len(message.string) != found.num_plurals
    ]

    assert lacking == []


@pytest.mark.parametrize("locale", PRESENT)
def test_catalogue_keeps_placeholders(locale):
    broken = [
        (message.id, text)
        for message in catalogue(locale)
        if message.id
        for text, allowed in texts_with_sources(message)
        if placeholders(text) not in allowed
    ]

    assert broken == []


@pytest.mark.parametrize("locale", PRESENT)
def test_catalogue_keeps_the_marks_of_html(locale):
    broken = [
        message.id
        for message in catalogue(locale)
        if isinstance(message.id, str)
        and message.id
        and sorted(TAG.findall(message.id)) != sorted(TAG.findall(message.string))
    ]

    assert broken == []


def is_whole(message) -> bool:
    strings = message.string if message.pluralizable else [message.string]
    return all(strings)


def texts_with_sources(message) -> list[tuple[str, list]]:
    """Each text with the placeholders that it may have: a form for one thing may leave out the number."""
    if not message.pluralizable:
        return [(message.string, [placeholders(message.id)])]
    allowed = [placeholders(text) for text in message.id]
    counted = allowed[-1]
    return [(text, [*allowed, *without_one(counted)]) for text in message.string]


def without_one(found: list[str]) -> list[list[str]]:
    return [[*found[:place], *found[place + 1 :]] for place in range(len(found))]


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text.replace("%%", "")))


def test_every_configured_language_has_something_compiled():
    lacking = [
        code
        for code, _name in settings.LANGUAGES
        if code != settings.LANGUAGE_CODE
        and not (mo_of(WRITTEN, code).exists() or mo_of(DERIVED, code).exists())
    ]

    assert lacking == []


PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Story of %(name)s"
msgstr "Прича коју прича %(name)s"

msgid "%(count)s neighbour"
msgid_plural "%(count)s neighbours"
msgstr[0] "%(count)s комшија"
msgstr[1] "%(count)s комшије"
"""


@pytest.fixture
def written(tmp_path, settings):
    """A catalogue in Serbian, in Cyrillic script."""
    settings.LOCALE_PATHS = [tmp_path / "written", tmp_path / "derived"]
    settings.LANGUAGES = [(code, code) for code in ("en", "sr-cyrl", "sr-latn", "mk", "so")]
    settings.LANGUAGE_FALLBACKS = {"mk": ["sr-latn", "sr-cyrl", "en"]}
    po = po_of(tmp_path / "written", "sr-cyrl")
    po.parent.mkdir(parents=True)
    po.write_text(PO, "utf-8")
    compile_catalogues()
    return tmp_path / "written"


def compiled(folder: Path, code: str) -> gettext.GNUTranslations:
    with (folder / to_locale(code) / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_serbian_in_latin_script_is_made_from_cyrillic(written):
    latin = compiled(written.parent / "derived", "sr-latn")

    assert latin.gettext("Story of %(name)s") == "Priča koju priča %(name)s"
    assert latin.ngettext("%(count)s neighbour", "%(count)s neighbours", 2) == "%(count)s komšije"


def test_language_without_a_catalogue_has_that_of_its_fallback(written):
    derived = compiled(written.parent / "derived", "mk")

    assert derived.gettext("Story of %(name)s") == "Прича коју прича %(name)s"


def test_language_without_any_fallback_has_the_words_of_the_source(written):
    derived = compiled(written.parent / "derived", "so")

    assert derived.gettext("Story of %(name)s") == "Story of %(name)s"


def test_what_stands_there_already_is_not_written_again(written):
    assert compile_catalogues() == []


def test_catalogue_that_was_derived_goes_when_the_language_gets_its_own(written):
    po_of(written, "mk").parent.mkdir(parents=True)
    po_of(written, "mk").write_text(PO.replace("Прича", "Приказна"), "utf-8")

    compile_catalogues()

    assert not mo_of(written.parent / "derived", "mk").exists()
    assert compiled(written, "mk").gettext("Story of %(name)s") == "Приказна коју прича %(name)s"
