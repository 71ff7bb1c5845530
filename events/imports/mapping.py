"""From what was read to what an event page holds, one UID at a time."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from events.imports import overrides, places, texts
from events.imports.refusal import EventRefused, Refusal
from events.imports.series import series
from events.imports.times import Plain, period
from events.models import EventPage

LONGEST_UID = 255
#: RFC 5545, 3.8.1.11.
STATUS = {"CANCELLED": EventPage.Status.CANCELLED, "TENTATIVE": EventPage.Status.TENTATIVE}
UNREADABLE = (ArithmeticError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Found:
    """An event of the calendar. `values` are fields of EventPage, `kind` is empty if it says none."""

    line: int
    uid: str
    values: dict[str, Any]
    url: str = ""
    kind: str = ""
    remarks: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.values["title"]


@dataclass
class Reading:
    """What a calendar says. `uids` holds all that stand in it, those of refused events too."""

    events: list[Found] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    uids: set[str] = field(default_factory=set)

    def refuse(self, event: Plain, reason: str) -> None:
        refusal = Refusal(event["line"], reason, event.get("title", ""), event["uid"])
        self.refused.append(refusal)


def reading(events: list[Plain], refused: Iterable[Refusal], zone: str, today: date) -> Reading:
    """`zone` is that of times that name none."""
    found = Reading(refused=list(refused))
    for uid, group in by_uid(events).items():
        take(found, uid, group, zone, today)
    known = {event.uid for event in found.events}
    found.uids = known | {key_of(refusal.uid) for refusal in found.refused}
    found.refused.sort(key=lambda refusal: refusal.line)
    return found


def by_uid(events: list[Plain]) -> dict[str, list[Plain]]:
    groups: dict[str, list[Plain]] = defaultdict(list)
    for event in events:
        groups[key_of(event["uid"]) or key_of_content(event)].append(event)
    return groups


def key_of(uid: str) -> str:
    return uid if len(uid) <= LONGEST_UID else digest(uid)


def key_of_content(event: Plain) -> str:
    """For an event without UID: another time or title makes it another event."""
    parts = [event.get("start"), event.get("title"), event.get("recurrence_id")]
    return digest(repr(parts))


def digest(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def take(found: Reading, uid: str, group: list[Plain], zone: str, today: date) -> None:
    """Adds the events of one UID, or why they are refused."""
    broken = [event for event in group if event["problem"]]
    for event in broken:
        found.refuse(event, problem(event))
    if broken:
        return
    masters = [event for event in group if not event["recurrence_id"]]
    others = [event for event in group if event["recurrence_id"]]
    if masters:
        add(found, uid, latest(found, masters), others, zone, today)
        return
    for event in others:
        add(found, key_of(f"{uid} {event['recurrence_id']}"), event, [], zone, today)


def latest(found: Reading, masters: list[Plain]) -> Plain:
    """The one that was changed last: SEQUENCE of RFC 5545, 3.8.7.4. Others with its UID are refused."""
    chosen = max(masters, key=lambda event: event["sequence"])
    for event in masters:
        if event is not chosen:
            found.refuse(event, _("It has the UID of the event in line %d.") % chosen["line"])
    return chosen


def problem(event: Plain) -> str:
    if event["problem"] == "expensive":
        return _("Its rule takes too long to work out.")
    return _("It cannot be read: %s") % event["detail"]


def add(
    found: Reading, uid: str, event: Plain, others: list[Plain], zone: str, today: date
) -> None:
    try:
        found.events.append(made(uid, event, others, zone, today))
    except EventRefused as refused:
        found.refuse(event, str(refused))
    except UNREADABLE as error:
        found.refuse(event, _("It cannot be read: %s") % str(error)[:200])


def made(uid: str, event: Plain, others: list[Plain], zone: str, today: date) -> Found:
    title = texts.title(event)
    if not title:
        raise EventRefused(_("It has no title."))
    when = period(event, zone, today)
    changes = overrides.changes(event, others, when, today)
    values = {
        "title": title,
        "body": texts.body(event),
        "precision": EventPage.Precision.DAY,
        **when.fields,
        "recurrence": series(event, when, changes.left_out, today),
        "changed_dates": changes.rows,
        "status": STATUS.get(event["status"].upper(), EventPage.Status.CONFIRMED),
        "status_reason": "",
        **places.fields(event),
    }
    url = places.web_address(event["url"])
    return Found(event["line"], uid, values, url, kind_of(event), changes.remarks)


def kind_of(event: Plain) -> str:
    """Another site of this kind names ours."""
    names = {name.strip().lower() for name in event["categories"]}
    return next((kind for kind in EventPage.Kind.values if kind in names), "")
