"""Bounds a calendar before anything else reads it, and keeps only what we may use.

Works on bytes, line by line: RFC 5545, 3.1. Time zones and alarms are dropped, and with them every property
that is not named here: people, attachments, extensions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from django.utils.translation import gettext as _

from events.ical.text import clean
from events.imports.fetching import LARGEST, too_large
from events.imports.refusal import EventRefused, FeedRefused, Refusal

MOST_EVENTS = 2000
MOST_DEPTH = 4
#: As they stand in the file, folded or not.
MOST_LINES = 300_000
#: Bytes of one property, folded lines together.
LONGEST = 64 * 1024
#: Bytes and properties of one event: a long description, a date a line, and some more.
LONGEST_EVENT = 128 * 1024
MOST_PROPERTIES = 600
ONCE = {
    *(b"UID", b"RECURRENCE-ID", b"SEQUENCE", b"DTSTART", b"DTEND", b"DURATION", b"SUMMARY"),
    *(b"DESCRIPTION", b"LOCATION", b"STATUS", b"URL"),
}
KEPT = ONCE | {b"RRULE", b"EXRULE", b"RDATE", b"EXDATE", b"CONFERENCE", b"CATEGORIES"}
EVENT = [b"VCALENDAR", b"VEVENT"]
#: Character sets that calendars are written in. Others are attacks more often than calendars.
CHARSETS = re.compile(r"utf-?8|us-ascii|iso-8859-\d{1,2}|(windows-|cp)125\d|koi8-[ru]")


@dataclass(frozen=True)
class Source:
    """One event as it stands in the file, from the line of its BEGIN on. `uid` is as it is written."""

    line: int
    uid: str
    text: str


@dataclass
class Scanned:
    """What is left for `sandbox` to read."""

    events: list[Source] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def scan(body: bytes, charset: str = "") -> Scanned:
    """Raises FeedRefused if the calendar is too large, not complete or no calendar."""
    if len(body) > LARGEST:
        raise FeedRefused(too_large())
    encoding = charset.lower() or "utf-8"
    if not CHARSETS.fullmatch(encoding):
        raise FeedRefused(_("The calendar is written in a character set that we cannot read."))
    scanner = Scanner(encoding)
    for number, line in unfolded(body.removeprefix(b"\xef\xbb\xbf")):
        scanner.take(number, line)
    return scanner.finish()


def unfolded(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Each property with the number of its first line. Of one that is too long, a part that still is."""
    number, parts, size = 0, [b""], 0
    for index, raw in enumerate(BytesIO(body), 1):
        if index > MOST_LINES:
            raise FeedRefused(_("The calendar has more than %d lines.") % MOST_LINES)
        line = raw.rstrip(b"\r\n")
        if line[:1] in (b" ", b"\t") and number:
            if size <= LONGEST and len(line) > 1:
                parts.append(line[1:])
                size += len(line) - 1
        elif line:
            if number:
                yield number, b"".join(parts)
            number, parts, size = index, [line], len(line)
    if number:
        yield number, b"".join(parts)


class Scanner:
    """Takes properties in their order, and knows in which component it is."""

    def __init__(self, encoding: str):
        self.encoding = encoding
        self.open: list[bytes] = []
        self.found = Scanned()
        self.began = 0
        self.lines: list[str] = []
        self.names: list[bytes] = []
        self.size = 0
        self.problem = ""

    def take(self, number: int, line: bytes) -> None:
        name = re.split(rb"[:;]", line, maxsplit=1)[0].strip().upper()
        if name == b"BEGIN":
            self.begin(number, line[6:].strip().upper())
        elif not self.open:
            raise FeedRefused(_("This is not a calendar. It must begin with BEGIN:VCALENDAR."))
        elif name == b"END":
            self.end(number, line[4:].strip().upper())
        elif self.open == EVENT and name in KEPT:
            self.keep(number, name, line)

    def begin(self, number: int, component: bytes) -> None:
        if not self.open and component != b"VCALENDAR":
            raise FeedRefused(_("This is not a calendar. It must begin with BEGIN:VCALENDAR."))
        self.open.append(component)
        if len(self.open) > MOST_DEPTH:
            raise FeedRefused(_("Line %d: there are too many parts within parts.") % number)
        if self.open == EVENT:
            self.began, self.size, self.problem = number, 0, ""
            self.lines, self.names = [], []

    def end(self, number: int, component: bytes) -> None:
        if self.open[-1] != component:
            raise FeedRefused(_("Line %d: a part ends that did not begin.") % number)
        if self.open == EVENT:
            self.close_event()
        self.open.pop()

    def keep(self, number: int, name: bytes, line: bytes) -> None:
        try:
            self.lines.append(self.decoded(number, name, line))
            self.names.append(name)
        except EventRefused as refused:
            self.problem = self.problem or str(refused)

    def decoded(self, number: int, name: bytes, line: bytes) -> str:
        where = {"line": number, "property": name.decode("ascii")}
        if len(line) > LONGEST:
            raise EventRefused(_("Line %(line)s: %(property)s is too long.") % where)
        if name in ONCE and name in self.names:
            raise EventRefused(_("Line %(line)s: %(property)s stands there twice.") % where)
        self.size += len(line)
        if self.size > LONGEST_EVENT or len(self.names) >= MOST_PROPERTIES:
            raise EventRefused(_("It is too long."))
        try:
            # A bare CR would become the end of a line: RFC 5545 knows it only before LF.
            return clean(line.decode(self.encoding).replace("\r", " "))
        except UnicodeDecodeError as error:
            message = _("Line %(line)s: the letters are not in the character set of the calendar.")
            raise EventRefused(message % where) from error

    def close_event(self) -> None:
        if len(self.found.events) + len(self.found.refused) >= MOST_EVENTS:
            raise FeedRefused(_("The calendar has more than %d events.") % MOST_EVENTS)
        if self.problem:
            self.found.refused.append(Refusal(self.began, self.problem, uid=self.uid))
        else:
            self.found.events.append(Source(self.began, self.uid, "\r\n".join(self.lines)))

    @property
    def uid(self) -> str:
        if b"UID" not in self.names:
            return ""
        return self.lines[self.names.index(b"UID")].partition(":")[2].strip()

    def finish(self) -> Scanned:
        if self.open or not (self.found.events or self.found.refused):
            raise FeedRefused(self.what_is_missing())
        return self.found

    def what_is_missing(self) -> str:
        if self.open:
            return _("The calendar is not complete: its end is missing.")
        return _("The calendar holds no events. Everything stays as it is.")
