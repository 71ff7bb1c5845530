"""One VEVENT: what is said of an event on one of its dates."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Event, vCalAddress

from campaign.models import Theme
from events import words
from events.ical import recurrence, timezone
from events.ical.text import Text, clean
from events.models import EventPage
from events.schedule import Slot
from home import cldr

Status = EventPage.Status

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
#: Programs need an end. Without one an hour is set aside, and the description says that the end is open.
OPEN_END = timedelta(hours=1)

#: RFC 5545, 3.8.1.11. An event that was put off does not take place on its date.
STATUS: dict[str, str] = {
    Status.CONFIRMED: "CONFIRMED",
    Status.TENTATIVE: "TENTATIVE",
    Status.MOVED_ONLINE: "CONFIRMED",
    Status.POSTPONED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True)
class Context:
    """What an event does not know of itself.

    `url` is absolute. `modified` is when what the entry says last changed. `organizer` is the mailbox of an
    office and its name. `mark` is said before the title: the language, for readers of another one.
    """

    url: str
    language: str
    modified: datetime = NEVER
    sequence: int = 0
    funding: str = ""
    organizer: tuple[str, str] = ("", "")
    mark: str = ""


def uid(event: EventPage, day: date | None = None) -> str:
    """The same in every language and on every host, kept through every edit, new for a copy. RFC 7986, 5.3.

    With the day: of a date of a series that stands by itself.
    """
    return f"{event.translation_key}-{day:%Y%m%d}" if day else str(event.translation_key)


def add_times(component: Event, event: EventPage, slot: Slot) -> None:
    several_days = slot.first_day != slot.last_day
    if not slot.timed or (several_days and slot.end is None):
        component.add("dtstart", slot.first_day)
        component.add("dtend", slot.last_day + timedelta(days=1))
        return
    # Programs differ at a change of the clocks, which may lie between several days; in UTC they do not.
    in_utc = (
        several_days
        or recurrence.clocks_change(event, slot)
        or not recurrence.zone_holds(event, [slot])
    )
    zone = UTC if in_utc else event.zone
    component.add("dtstart", slot.start.astimezone(zone))
    component.add("dtend", (slot.end or slot.start + OPEN_END).astimezone(zone))


def common(event: EventPage, slot: Slot, context: Context) -> Event:
    """What is said whatever the time. Nothing here depends on when it is made."""
    component = Event()
    component.add("dtstamp", context.modified)
    component.add("last-modified", context.modified)
    component.add("created", event.first_published_at or context.modified)
    component.add("sequence", context.sequence)
    add_text(component, "summary", summary(event, slot, context), context)
    add_text(component, "description", description(event, slot, context), context)
    add_text(component, "location", location(event, slot, context.language), context)
    component.add("url", context.url)
    add_state(component, event, slot)
    add_place(component, event, slot)
    add_organizer(component, event, context)
    if found := categories(event):
        component.add("categories", found)
    return component


def add_text(component: Event, name: str, text: str, context: Context) -> None:
    if text:
        component.add(name, Text(clean(text)), parameters={"LANGUAGE": context.language})


def add_state(component: Event, event: EventPage, slot: Slot) -> None:
    status = "CANCELLED" if slot.cancelled else STATUS[event.status]
    component.add("status", status)
    component.add("transp", "TRANSPARENT" if status == "CANCELLED" else "OPAQUE")


def add_place(component: Event, event: EventPage, slot: Slot) -> None:
    if address := joining_address(event, slot):
        component.add(
            "conference",
            address,
            parameters={"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": clean(_("Join online"))},
        )
    place = event.place
    elsewhere = slot.change and slot.change.venue
    if not event.is_on_the_spot or elsewhere or not place:
        return
    if None not in (place.latitude, place.longitude):
        component.add("geo", (float(place.latitude), float(place.longitude)))


def joining_address(event: EventPage, slot: Slot) -> str:
    """Where to join on this date; of an event online only if it is one."""
    own = slot.change.online_url if slot.change else ""
    return own or (event.online_url if event.is_online else "")


def add_organizer(component: Event, event: EventPage, context: Context) -> None:
    """An office. Never an ATTENDEE: programs would make an invitation of it."""
    address, name = context.organizer
    if event.contact or address:
        component.add(
            "organizer",
            vCalAddress(f"mailto:{event.contact or address}"),
            parameters={"CN": clean(name)} if name else {},
        )


def categories(event: EventPage) -> list[str]:
    """The same in every language, so that a colour that a reader gave to one stays."""
    kind = event.kind if event.kind_in_words else ""
    theme = event.linked.get("theme")
    return [name for name in (kind, theme.slug if isinstance(theme, Theme) else "") if name]


def summary(event: EventPage, slot: Slot, context: Context) -> str:
    """Programs hide or ignore STATUS, so that it is said in words too."""
    title = f"[{context.mark}] {event.title}" if context.mark else event.title
    state = state_in_words(event, slot)
    return _("%(status)s: %(title)s") % {"status": state, "title": title} if state else title


def state_in_words(event: EventPage, slot: Slot) -> str:
    if event.status != Status.CONFIRMED:
        return event.get_status_display()
    if slot.cancelled:
        return str(Status.CANCELLED.label)
    return _("Moved") if slot.change and slot.change.is_moved else ""


def location(event: EventPage, slot: Slot, language: str) -> str:
    if not event.is_on_the_spot:
        return joining_address(event, slot) or _("Online")
    if slot.change and slot.change.venue:
        return cldr.comma_separated([slot.change.venue, words.town(event, language)], language)
    spot = [event.venue, event.address, words.town(event, language)]
    return cldr.comma_separated(spot, language)


def description(event: EventPage, slot: Slot, context: Context) -> str:
    """Plain text: programs that show no URL property still show this."""
    joining = joining_address(event, slot)
    paragraphs = [
        slot.change.reason if slot.change else "",
        event.status_reason,
        event.summary,
        open_end(event, slot, context.language),
        joining and _("Join online: %(url)s") % {"url": joining},
        _("More: %(url)s") % {"url": context.url},
        context.funding,
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def open_end(event: EventPage, slot: Slot, language: str) -> str:
    """What the times of the entry cannot say, because nobody knows when it ends."""
    if not slot.timed or slot.end:
        return ""
    if slot.first_day != slot.last_day:
        return words.time_and_zone(event, slot.start, None, language)
    return _("Nobody has said yet when it ends.")


def zones(components: list[Event]) -> list[str]:
    """The zones that these VEVENTs name, in a fixed order."""
    names = {
        component["DTSTART"].params.get("TZID")
        for component in components
        if "DTSTART" in component
    }
    return sorted(name for name in names - {None, "UTC"} if timezone.vtimezone(name))
