"""A whole answer, ready to be sent in each coding."""

import json
from dataclasses import dataclass, field
from email.utils import formatdate
from math import inf
from typing import Any

from store.conditional import is_unchanged
from store.encodings import PLAIN, accepted
from store.key import Environ
from store.terms import Part

Headers = list[tuple[str, str]]

#: The form of `octets`. What has another one is read as nothing.
VERSION = 2
#: RFC 9211: who asks sees where an answer came from.
HIT = ("Cache-Status", "store; hit")
MISS = ("Cache-Status", "store; fwd=miss")
#: What a 304 repeats: RFC 9110, 15.4.5.
OF_UNCHANGED = {"cache-control", "content-location", "expires", "vary"}


@dataclass
class Answer:
    """`headers` are those of the application; the store adds what depends on the reader.

    `marks` is what it stands on, `until` the moment from which it is wrong, `stored` when it was made, and
    `since` the whole second since which it says the same. After a failed rebuild, nobody tries before
    `retry_at` unless the marks are others than those `tried_with`.
    """

    status: str
    headers: Headers
    bodies: dict[str, bytes]
    tag: str
    since: int
    marks: bytes = b""
    until: float = inf
    stored: float = 0.0
    part: Part = Part.PAGES
    retry_at: float = 0.0
    tried_with: bytes | None = None
    #: Whether the moment matters; else `until` is only a bound.
    changes_by_itself: bool = False
    #: By coding: what is sent for the whole and for an unchanged answer.
    whole: dict[str, Headers] = field(default_factory=dict, repr=False)
    unchanged: dict[str, Headers] = field(default_factory=dict, repr=False)
    chunks: dict[str, list[bytes]] = field(default_factory=dict, repr=False)

    def __post_init__(self):
        self.is_conditional = self.status.startswith("200")
        for coding, body in self.bodies.items():
            about = self.about(coding)
            length = ("Content-Length", str(len(body)))
            self.whole[coding] = [*self.headers, *about, length, HIT]
            kept = [item for item in self.headers if item[0].lower() in OF_UNCHANGED]
            self.unchanged[coding] = [*kept, *about, HIT]
            self.chunks[coding] = [body]

    def about(self, coding: str) -> Headers:
        found = []
        if self.is_conditional:
            tag = f"{self.tag}-{coding}" if coding else self.tag
            stamp = formatdate(self.since, usegmt=True)
            found += [("ETag", f'"{tag}"'), ("Last-Modified", stamp)]
        if len(self.bodies) > 1:
            found.append(("Vary", "Accept-Encoding"))
        return [*found, ("Content-Encoding", coding)] if coding else found

    @property
    def size(self) -> int:
        """In octets, with what Python needs to hold it."""
        return 4000 + sum(map(len, self.bodies.values()))

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    def is_right(self, marks: bytes, at: float) -> bool:
        """What it stands on is the beginning of all marks."""
        return at < self.until and bool(self.marks) and marks.startswith(self.marks)

    def send(self, environ: Environ, start_response, status: tuple[str, str] | None = None):
        """In the coding that this reader likes best; nothing but headers for who has it already."""
        coding = self.coding_for(environ)
        if self.is_conditional and is_unchanged(environ, self.tag, self.since):
            start_response("304 Not Modified", told(self.unchanged[coding], status))
            return []
        start_response(self.status, told(self.whole[coding], status))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else self.chunks[coding]

    def coding_for(self, environ: Environ) -> str:
        for coding in accepted(environ.get("HTTP_ACCEPT_ENCODING", "")):
            if coding in self.bodies:
                return coding
        return PLAIN

    def octets(self, release: str = "") -> bytes:
        """One line of JSON, then the bodies. `release` is the one that made it."""
        head = {
            "version": VERSION,
            "release": release,
            "status": self.status,
            "headers": self.headers,
            "tag": self.tag,
            "since": self.since,
            "marks": self.marks.hex(),
            "until": None if self.until == inf else self.until,
            "stored": self.stored,
            "part": self.part,
            "changes_by_itself": self.changes_by_itself,
            "lengths": {coding: len(body) for coding, body in self.bodies.items()},
        }
        return b"".join([json.dumps(head).encode(), b"\n", *self.bodies.values()])


def told(headers: Headers, status: tuple[str, str] | None) -> Headers:
    return [*headers[:-1], status] if status else headers


def read(octets: bytes, release: str = "") -> Answer | None:
    """None for what is no answer of this version, or was cut off. That of another release is never right."""
    line, _newline, rest = octets.partition(b"\n")
    try:
        return from_parts(json.loads(line), rest, release)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def from_parts(head: dict[str, Any], rest: bytes, release: str) -> Answer | None:
    if head["version"] != VERSION or sum(head["lengths"].values()) != len(rest):
        return None
    until = inf if head["until"] is None else head["until"]
    return Answer(
        status=head["status"],
        headers=[(name, value) for name, value in head["headers"]],
        bodies=cut(rest, head["lengths"]),
        tag=head["tag"],
        since=head["since"],
        marks=bytes.fromhex(head["marks"]),
        until=until if head["release"] == release else 0.0,
        stored=head["stored"],
        part=Part(head["part"]),
        changes_by_itself=head["changes_by_itself"],
    )


def cut(octets: bytes, lengths: dict[str, int]) -> dict[str, bytes]:
    found, start = {}, 0
    for coding, length in lengths.items():
        found[coding] = octets[start : start + length]
        start += length
    return found
