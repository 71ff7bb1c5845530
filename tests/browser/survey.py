"""Asks for every public address of the demonstration in two languages, in a process of its own.

Writes JSON: address → status, number of queries, cookies, hosts that the page would call, its language,
and where it leads. Run with SITE_VAR: `python -m tests.browser.survey > survey.json`.
"""

import json
import os
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import django
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.browser.pages import OTHERS, live_pages

HOST = "127.0.0.1"
LANGUAGES = ("en", "ar")
#: What a browser asks for by itself, without a click.
CALLS = {
    "src": ["script", "img", "iframe", "source", "video", "audio", "embed", "track"],
    "srcset": ["img", "source"],
    "poster": ["video"],
    "data": ["object"],
}
LOADED_LINKS = ["stylesheet", "icon", "apple-touch-icon", "preload", "preconnect", "dns-prefetch"]


def main(database: Path) -> None:
    addresses = [page.path for page in live_pages(database) if page.language in LANGUAGES]
    addresses += [f"/{language}/{path}" for language in LANGUAGES for path in OTHERS.values()]
    asked += [
        element["href"]
        for element in document.find_all("link")
        if set(element["rel"]) & set(LOADED_LINKS)
    ]
    return {urlsplit(address).netloc for address in asked} - {"", HOST}


def links_of(document: BeautifulSoup, path: str) -> set[str]:
    """Where the page leads within this site, in the languages that are surveyed."""
    targets = {
        urlsplit(urljoin(path, found["href"])) for found in document.find_all("a", href=True)
    }
    return {
        target.path + (f"?{target.query}" if target.query else "")
        for target in targets
        if not target.netloc and target.path.startswith(tuple(f"/{code}/" for code in LANGUAGES))
    }


if __name__ == "__main__":
    django.setup()
    main(Path(os.environ["SITE_VAR"]) / "db.sqlite3")
