"""Which addresses the demonstration site has, read from its database by no code of ours."""

import sqlite3
from pathlib import Path

LIVE_PAGES = """
    SELECT locale.language_code, kind.model, page.url_path
    FROM wagtailcore_page AS page
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    JOIN django_content_type AS kind ON kind.id = page.content_type_id
    WHERE page.live AND page.depth > 1
    ORDER BY page.path
"""
#: What has an address of its own without being a page.
OTHERS = {
    "past": "events/past/",
    "month": "events/2026/11/",
    "search": "search/",
    "results": "search/?q=bologna",
    "nothing found": "stories/?theme=nothing",
    "404": "nothing-here/",
}


def live_pages(database: Path) -> list[tuple[str, str, str]]:
    """Language, kind and address of each live page."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return [
            (language, kind, f"/{language}/{url_path.split('/', 2)[2]}")
            for language, kind, url_path in connection.execute(LIVE_PAGES)
        ]


def address_of(database: Path, kind: str, language: str) -> str:
    """The first page of a kind, in a language; or one of OTHERS."""
    if kind in OTHERS:
        return f"/{language}/{OTHERS[kind]}"
    found = [path for code, name, path in live_pages(database) if (code, name) == (language, kind)]
    assert found, f"the demonstration has no {kind} in {language}"
    return found[0]
