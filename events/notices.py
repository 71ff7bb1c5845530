"""What readers must know before they come, and the public log of what has changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events import words
from events.models import EventPage
from events.schedule import Slot
from home import cldr
from home.languages.said import Said
from home.languages.untranslated import language_of_text


@dataclass(frozen=True)
class Notice:
    """In the shape of templates/components/note.html."""

    kind: str
    heading: str
    sentences: list[Said]


@dataclass(frozen=True)
class Change:
    when: str
    sentences: list[Said]
    word: str = ""


def notices(
    event: EventPage, slots: Iterable[Slot], log: list[Change], language: str
) -> list[Notice]:
    """Of the event and of these of its dates; the latest word of the log comes last."""
    latest = [Notice("changed", row.when, row.sentences) for row in log[:1]]
    alone = [] if event.is_cancelled else [of_date(event, slot, language) for slot in slots]
    return [*of_status(event), *filter(None, alone), *latest]


def of_status(event: EventPage) -> list[Notice]:
    reason = [of_event(event, event.status_reason)] if event.status_reason else []
    if event.status != EventPage.Status.CONFIRMED:
        return [Notice("changed", str(event.get_status_display()), reason)]
    return [Notice("info", "", reason)] if reason else []


def of_event(event: EventPage, text: str) -> Said:
    """What editors wrote: it arrives in translations as it is, until somebody translates it."""
    return Said(text, language_of_text(event, text) or event.language)


def of_date(event: EventPage, slot: Slot, language: str) -> Notice | None:
    """What was said of one date; nothing, if nothing was."""
    if not slot.cancelled and slot.change is None:
        return None
    day = cldr.full_date(slot.first_day, language)
    change = words.changed(slot.change, cancelled=slot.cancelled)
    heading = _("%(date)s: %(change)s") % {"date": day, "change": change}
    return Notice("changed", heading, said(event, slot, language))


def said(event: EventPage, slot: Slot, language: str) -> list[Said]:
    """Whole sentences: what it replaces, where it is, and why."""
    change = slot.change
    moved = not slot.cancelled and slot.first_day != slot.day
    venue = change.venue if change and not slot.cancelled else ""
    return [
        sentence
        for sentence in [
            words.instead_of(slot.day, language) if moved else "",
            words.at_venue(venue) if venue else "",
            of_event(event, change.reason) if change else "",
        ]
        if sentence
    ]


def log(event: EventPage, language: str) -> list[Change]:
    """What the editors wrote down, the latest first."""
    rows = sorted(event.changes.all(), key=lambda change: change.date, reverse=True)
    return [Change(cldr.long_date(row.date, language), [of_event(event, row.text)]) for row in rows]


def change_of_date(event: EventPage, slot: Slot, language: str) -> Change:
    return Change(
        words.date(event, slot.first_day, slot.last_day, language),
        said(event, slot, language),
        words.changed(slot.change, cancelled=slot.cancelled),
    )
