"""An application that answers as the site does, without its database: `test_standing_in` compares them.

And the addresses of which there is no end.
"""

import re
from collections.abc import Iterator
from itertools import count
from urllib.parse import parse_qs

from store.arrangement import marks
from store.terms import terms_of

HOST = "localhost"
POPULAR = [f"/en/popular-{number}/" for number in range(50)]
KNOWN = {*POPULAR, "/en/events/"}
FILTERS = {"project", "theme", "place", "country", "partner", "kind", "level", "mode", "languages"}
LANGUAGES = ["en", "fr", "de", "ar", "el", "it", "es", "pl", "uk", "tr"]
MONTH = re.compile(r"/\w\w/events/(\d{4})/(\d\d)/$")
YEARS = range(1990, 2100)
HTML = ("Content-Type", "text/html; charset=utf-8")
#: Little: the more answers there are, the more they cost besides their octets.
TEXT = "<p>What neighbours tell of each other, and who was there to hear it.</p>" * 8
PAGE = TEXT * 20


def site(environ, start_response):
    path, query = environ["PATH_INFO"], environ["QUERY_STRING"]
    if environ["HTTP_HOST"] != HOST:
        return answer(start_response, "400 Bad Request", TEXT)
    status = status_of(path)
    if terms := terms_of(environ):
        terms.marks = marks().now()
        is_filtered = path.endswith("/events/") and set(parse_qs(query)) <= FILTERS
        terms.knows_query = status.startswith("200") and is_filtered
        terms.is_choice = bool(MONTH.search(path))
    headers = [("Location", f"{path}/")] if status.startswith("301") else []
    body = PAGE if path in POPULAR else TEXT
    return answer(start_response, status, f"{path}?{query}{body}", *headers)


def status_of(path: str) -> str:
    if not path.endswith("/"):
        return "301 Moved Permanently"
    month = MONTH.search(path)
    is_month = month and int(month[1]) in YEARS and int(month[2]) in range(1, 13)
    return "200 OK" if is_month or path in KNOWN else "404 Not Found"


def answer(start_response, status: str, body: str, *headers: tuple[str, str]) -> list[bytes]:
    octets = body.encode()
    start_response(status, [HTML, ("Content-Length", str(len(octets))), *headers])
    return [octets]


def unknown_path(number: int) -> str:
    return f"/en/nothing-{number}/"


def unknown_language(number: int) -> str:
    return f"/x{number}/events/"


def without_slash(number: int) -> str:
    return f"/en/nothing-{number}"


def unknown_query(number: int) -> str:
    return f"/en/events/?nothing={number}"


def filtered(number: int) -> str:
    """Of six filters with ten values each, all of which the site is taken to offer."""
    names = ("kind", "level", "mode", "place", "project", "theme")
    chosen = zip(names, f"{number:06}", strict=True)
    return "/en/events/?" + "&".join(f"{name}={value}" for name, value in chosen)


def far_month(number: int) -> str:
    """Of ten languages and ten thousand years, most of which the calendar does not have."""
    language, months = number % 10, number // 10
    years, month = divmod(months, 12)
    return f"/{LANGUAGES[language]}/events/{(2050 + years) % 10_000:04}/{month + 1:02}/"


def unknown_host(number: int) -> str:
    return "/en/events/"


def long_path(number: int) -> str:
    """Too long to be kept."""
    return f"/en/{number:01000}/"


def said_twice(number: int) -> str:
    return f"/en/events/?kind={number}&kind=a"


#: Each gives another address for each number.
SCANS = [
    unknown_path,
    unknown_language,
    without_slash,
    unknown_query,
    filtered,
    far_month,
    unknown_host,
    long_path,
    said_twice,
]


def addresses() -> Iterator[tuple[str, str]]:
    """And the host that is asked, one of each kind in turn."""
    for number in count():
        for scan in SCANS:
            yield scan(number), f"host-{number}.example" if scan is unknown_host else HOST
