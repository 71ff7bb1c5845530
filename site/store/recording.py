"""Takes down what the application answers, and judges whether that may be kept."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf

from store.answer import Answer, Headers
from store.encodings import bodies
from store.key import Environ, Key
from store.terms import IN_ENVIRON, Part, Terms

Application = Callable[..., Iterable[bytes]]

#: What is not there may be there soon: but what took its place is told as reliably as a page.
STATUSES = {"200", "301", "302", "307", "308", "404", "410"}
KINDS = (
    "text/",
    "application/json",
    "application/xml",
    "application/manifest+json",
    "image/",
)
LARGEST = 4_000_000
FORBIDDING = ("no-store", "private")
#: Made by the store, for each reader.
OF_READER = {"content-length", "content-encoding", "etag", "last-modified", "vary", "date"}
SAID = ("content-type", "content-disposition", "location")
#: A browser and a proxy keep the answer and ask each time whether it still stands.
ALWAYS_ASK = "public, no-cache"


@dataclass
class Recorded:
    """An answer as it came; `body` is None where it is a stream, which is passed on."""

    status: str = "500 Internal Server Error"
    headers: Headers = field(default_factory=list)
    body: bytes | None = None
    stream: Iterable[bytes] = ()
    terms: Terms = field(default_factory=Terms)

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def code(self) -> str:
        return self.status[:3]

    @property
    def failed(self) -> bool:
        return self.code >= "500"

    @property
    def is_for_everybody(self) -> bool:
        """Nothing of it is meant for one reader, so that it may be kept, compressed and tagged."""
        asked = self.header("cache-control").lower()
        return (
            self.code in STATUSES
            and self.body is not None
            and not self.header("set-cookie")
            and not any(word in asked for word in FORBIDDING)
            and self.header("vary").lower() in ("", "accept-encoding")
            and not self.header("content-encoding")
        )

    def close(self) -> None:
        """Once, when it was read or when nobody will read it: PEP 3333 leaves that to whoever asked."""
        stream, self.stream = self.stream, ()
        if hasattr(stream, "close"):
            stream.close()

    def part_for(self, key: Key) -> Part | None:
        """Where it is kept; None for what is not."""
        if not self.terms.marks or (key.query and not self.terms.knows_query):
            return None
        if self.code != "200":
            return Part.ERRORS
        # Pictures are large: they must not displace pages either.
        is_apart = key.query or self.terms.is_choice or self.header("content-type")[:6] == "image/"
        return Part.CHOICES if is_apart else Part.PAGES

    def answer(
        self, at: float, last: Answer | None, part: Part | None, kept: str = ALWAYS_ASK
    ) -> Answer:
        """The `last` one at this address says since when it stands, if it said the same.

        `kept` is what caches in front are told, where the application says nothing.
        """
        assert self.body is not None
        headers = [item for item in self.headers if item[0].lower() not in OF_READER]
        if not self.header("cache-control"):
            headers.append(("Cache-Control", kept))
        tag = self.header("etag").removeprefix("W/").strip('"') or digest(self.body)
        return Answer(
            status=self.status,
            headers=headers,
            bodies=bodies(self.body, self.header("content-type")),
            tag=tag,
            since=since(tag, headers, at, last),
            marks=self.terms.marks,
            until=self.terms.until,
            stored=at,
            part=part or Part.ERRORS,
            changes_by_itself=self.terms.until < inf,
        )


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def since(tag: str, headers: Headers, at: float, last: Answer | None) -> int:
    """Two changes within a second are told apart, too: dates of HTTP have no fractions."""
    if last is None:
        return int(at)
    if (last.tag, said(last.headers)) == (tag, said(headers)):
        return last.since
    return max(int(at), last.since + 1)


def said(headers: Headers) -> list[str]:
    """Those that tell a reader something, whatever the order of a policy."""
    return [value for name, value in headers if name.lower() in SAID]


def ask(application: Application, environ: Environ, key: Key) -> Recorded:
    """Asks for the whole, plain answer, whatever part or form of it this reader wants."""
    found = Recorded()
    written: list[bytes] = []

    def start_response(status: str, headers: Headers, exc_info=None):
        found.status, found.headers = status, list(headers)
        return written.append

    found.stream = application(whole(environ, key, found.terms), start_response)
    if is_short(found):
        try:
            found.body = b"".join([*written, *found.stream])
        finally:
            found.close()
    return found


def whole(environ: Environ, key: Key, terms: Terms) -> Environ:
    asked = {name: value for name, value in environ.items() if name not in OF_ONE_READER}
    normal = {"REQUEST_METHOD": "GET", "HTTP_HOST": key.host, "QUERY_STRING": key.query}
    return asked | normal | {IN_ENVIRON: terms}


#: Headers of a request for a part of an answer, or for one only if it has changed; and cookies of other sites.
OF_ONE_READER = {
    "HTTP_ACCEPT_ENCODING",
    "HTTP_COOKIE",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_RANGE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE",
}


def is_short(found: Recorded) -> bool:
    """Files and films are streams that say how long they are, and of another kind."""
    length = found.header("content-length")
    if found.code != "200":
        # Middleware answers without saying how long.
        return not length or int(length) <= LARGEST
    is_small = length.isdecimal() and int(length) <= LARGEST
    return is_small and found.header("content-type").startswith(KINDS)
