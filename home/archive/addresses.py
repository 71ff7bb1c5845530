"""From an address of the site to the name of a file, and from one file to another."""

import posixpath
import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit

UNSAFE = re.compile(r"[^\w.=-]+")


def file_of(address: str) -> str:
    """`/en/stories/?page=2` stands in `en/stories/index.page=2.html`."""
    parts = urlsplit(address)
    path = unquote(parts.path).lstrip("/")
    folder, name = posixpath.split(path)
    if not name:
        name = "index.html"
    if parts.query:
        stem, extension = posixpath.splitext(name)
        name = f"{stem}.{UNSAFE.sub('-', parts.query)}{extension}"
    return posixpath.join(folder, name)


def relative(source: str, target: str, fragment: str = "") -> str:
    """The link from one file to another."""
    path = posixpath.relpath(target, posixpath.dirname(source) or ".")
    return quote(path) + (f"#{fragment}" if fragment else "")


def is_first_page(address: str) -> bool:
    """Whether an address says nothing beyond a path, or only which page of a list."""
    return all(name == "page" for name, _value in parse_qsl(urlsplit(address).query))
