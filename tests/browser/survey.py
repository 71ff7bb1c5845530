"""Asks for every public address of the demonstration in two languages, in a process of its own.

Writes JSON: address → status, number of queries, cookies, hosts that the page would call, its language, what it
says in another one, and where it leads. Each address is visited as by the first reader after a change of the
site, who comes from the home page. Run with SITE_VAR: `python -m tests.browser.survey > survey.json`.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import django
from bs4 import BeautifulSoup
from django.apps import apps
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.browser.pages import OTHERS, live_pages

django.setup()

from django.contrib.contenttypes.models import ContentType  # noqa: E402

from home.models import Generation  # noqa: E402
from tests.browser.speaking import faults  # noqa: E402

HOST = "127.0.0.1"
LANGUAGES = ("en", "ar")
#: In these, one page of each kind.
MORE_LANGUAGES = ("el", "fr", "it")
#: What a browser asks for by itself, without a click.
LOADED = "[src], [srcset], video[poster], object[data], link:not([rel=canonical], [rel=alternate])"


def main(database: Path) -> None:
    addresses = [page.path for page in live_pages(database) if page.language in LANGUAGES]
    addresses += [f"/{language}/{path}" for language in LANGUAGES for path in OTHERS.values()]
    addresses += of_each_kind(database)
    client = Client(SERVER_NAME=HOST)
    # What no change of the site makes a process forget.
    ContentType.objects.get_for_models(*apps.get_models())
    found = {path: surveyed(client, path) for path in addresses}
    for path in sorted({link for page in found.values() for link in page["links"]} - set(found)):
        found[path] = surveyed(client, path)
    json.dump(found, sys.stdout)


def of_each_kind(database: Path) -> list[str]:
    pages = [page for page in live_pages(database) if page.language in MORE_LANGUAGES]
    return list({(page.language, page.kind): page.path for page in pages}.values())


def surveyed(client: Client, path: str) -> dict:
    Generation.move(of_frame=True)
    client.get(f"/{path.split('/')[1]}/")
    reset_queries()  # The log of Django is bounded: a full one would count nothing.
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
    html = response.get("Content-Type", "").startswith("text/html")
    document = BeautifulSoup(body if html else b"", "html.parser")
    return {
        "status": response.status_code,
        "queries": len(queries),
        "cookies": sorted(response.cookies),
        "hosts": sorted({urlsplit(called).netloc for called in calls(document)} - {"", HOST}),
        "language": document.html["lang"] if html else None,
        "faults": faults(document),
        "links": sorted(links_of(document, path)),
    }


def calls(document: BeautifulSoup) -> Iterator[str]:
    for element in document.select(LOADED):
        for name in ("src", "poster", "data", "href"):
            yield element.get(name, "")
        for candidate in element.get("srcset", "").split(","):
            yield candidate.strip().split(" ")[0]


def links_of(document: BeautifulSoup, path: str) -> set[str]:
    """Where the page leads within this site, in the languages that are surveyed."""
    targets = {urlsplit(urljoin(path, link["href"])) for link in document.select("a[href]")}
    return {
        target.path + (f"?{target.query}" if target.query else "")
        for target in targets
        if not target.netloc and target.path.startswith(tuple(f"/{code}/" for code in LANGUAGES))
    }


if __name__ == "__main__":
    main(Path(os.environ["SITE_VAR"]) / "db.sqlite3")
