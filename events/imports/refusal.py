"""Why something is not imported, in plain words."""

from dataclasses import dataclass


class FeedRefused(Exception):
    """Nothing of the calendar can be used, and everything stays as it is. The text is for staff."""


class EventRefused(Exception):
    """One event cannot be used; the others can. The text is for staff."""


@dataclass(frozen=True)
class Refusal:
    """`line` is that of BEGIN:VEVENT in the file, counted from 1."""

    line: int
    reason: str
    title: str = ""
    uid: str = ""
