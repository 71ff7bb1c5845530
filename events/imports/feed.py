"""The bytes of a calendar as plain events: bounded here, read elsewhere."""

from dataclasses import asdict, dataclass, field
from datetime import date

from events import schedule
from events.imports import prescan, sandbox
from events.imports.refusal import Refusal
from events.imports.times import Plain


@dataclass(frozen=True)
class Feed:
    """What was read, free of people and attachments: it may be kept, as JSON."""

    events: list[Plain] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def to_json(self) -> dict:
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict) -> "Feed":
        return cls(value["events"], [Refusal(**refused) for refused in value["refused"]])


def read(body: bytes, charset: str, today: date) -> Feed:
    """Raises FeedRefused with words for staff."""
    scanned = prescan.scan(body, charset)
    answers = sandbox.read(scanned.events, (today, schedule.horizon(today)))
    events = [
        {"line": source.line, "uid": source.uid, **answer}
        for source, answer in zip(scanned.events, answers, strict=True)
    ]
    return Feed(events, scanned.refused)
