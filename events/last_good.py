"""The last good answer at each address of a calendar file.

A program that once met an error may never ask again: while something of ours is broken, it gets what it
got before. And a file that did not change keeps its Last-Modified, through restarts: RFC 9110, 8.8.2.
"""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.core.cache import caches

logger = logging.getLogger("django")


@dataclass(frozen=True)
class Answer:
    content: bytes
    etag: str
    #: Seconds since 1970, as HTTP dates have no fractions.
    last_modified: int
    disposition: str


def keep(address: str, content: bytes, etag: str, disposition: str, at: datetime) -> Answer:
    """The answer with the moment since which it stands."""
    before = recall(address)
    if before and (before.etag, before.disposition) == (etag, disposition):
        return before
    # Two changes within a second are told apart, too.
    since = max(int(at.timestamp()), before.last_modified + 1 if before else 0)
    answer = Answer(content, etag, since, disposition)
    try:
        caches["calendars"].set(address, answer, timeout=None)
    except OSError:
        # A full disk is no reason to tell a subscriber nothing.
        logger.exception("The calendar file at %s cannot be kept.", address)
    return answer


def recall(address: str) -> Answer | None:
    return caches["calendars"].get(address)
