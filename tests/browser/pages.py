"""Which addresses the demonstration site has, read from its database by no code of ours."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

LIVE_PAGES = """
    SELECT page.id, locale.language_code, kind.model, page.url_path
    FROM wagtailcore_page AS page
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    JOIN django_content_type AS kind ON kind.id = page.content_type_id
    WHERE page.live AND page.depth > 1
    ORDER BY page.path
"""
#: What has an address of its own without being a page.
OTHERS = {
    "past": "events/past/",
    "month": "events/2026/12/",
    "day": "events/2026/12/15/",
    "date of a series": "events/language-cafe-tortosa/2026-12-22/",
    "subscribe": "events/subscribe/?project=bridges",
    "search": "search/",
    "results": "search/?q=bologna",
    "nothing found": "stories/?theme=nothing",
    "404": "nothing-here/",
}


class LivePage(NamedTuple):
    pk: int
    language: str
    kind: str
    path: str


def live_pages(database: Path) -> list[LivePage]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return [
            LivePage(pk, language, kind, f"/{language}/{url_path.split('/', 2)[2]}")
            for pk, language, kind, url_path in connection.execute(LIVE_PAGES)
        ]


def first_page(database: Path, kind: str, language: str) -> LivePage:
    found = [p for p in live_pages(database) if (p.language, p.kind) == (language, kind)]
    assert found, f"the demonstration has no {kind} in {language}"
    return found[0]


def address_of(database: Path, kind: str, language: str) -> str:
    """The first page of a kind, in a language; or one of OTHERS."""
    if kind in OTHERS:
        return f"/{language}/{OTHERS[kind]}"
    return first_page(database, kind, language).path
