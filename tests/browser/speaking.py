"""What a page says in another language than it claims to, found in what reached the reader."""

import re
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, NavigableString, PageElement
from bs4.element import Comment, Declaration, Doctype, Script, Stylesheet
from django.conf import settings
from django.utils.translation import to_locale

from home.cldr import direction

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: Of the United States, or all in numbers: nobody knows which is the month.
DATES = re.compile(
    rf"\b(?:{MONTHS}) \d{{1,2}}, \d{{4}}|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}|\b\d [ap]\.m\."
)
NO_WORDS = (Comment, Declaration, Doctype, Script, Stylesheet)


@cache
def untranslated(language: str) -> frozenset[str]:
    """Texts of the interface that are no words of the language: their translation is another one."""
    return frozenset(
        message.id
        for message in catalogue(language)
        if isinstance(message.id, str) and message.id not in ("", message.string)
    )


def catalogue(language: str) -> Catalog:
    """As it was written, else as it was derived from that of a fallback."""
    inside = Path(to_locale(language)) / "LC_MESSAGES"
    written, derived = (path / inside for path in settings.LOCALE_PATHS[:2])
    for path, read in ((written / "django.po", read_po), (derived / "django.mo", read_mo)):
        if path.exists():
            with path.open("rb") as file:
                return read(file)
    return Catalog()


def faults(document: BeautifulSoup) -> list[str]:
    """One line each: words in English, dates of the United States, directions that fit no language."""
    found = []
    for text in document.find_all(string=True):
        words = " ".join(text.split())
        if not words or isinstance(text, NO_WORDS):
            continue
        if words in untranslated(language_of(text)):
            found.append(f"untranslated: {words}")
        if DATES.search(words):
            found.append(f"date: {words[:80]}")
    for element in document.select("[lang]"):
        if direction(element["lang"].lower()) != direction_of(element):
            found.append(f"direction: {element.name} in {element['lang']}")
    return sorted(set(found))


def language_of(text: NavigableString) -> str:
    return closest(text, "lang").lower()


def direction_of(element: PageElement) -> str:
    return closest(element, "dir") or "ltr"


def closest(node: PageElement, name: str) -> str:
    """As it is inherited."""
    own = node.get(name) if hasattr(node, "get") else None
    around = (parent.get(name) for parent in node.parents)
    return own or next((value for value in around if value), "")
