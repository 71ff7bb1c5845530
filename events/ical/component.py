"""One event as VEVENTs: one for a single event or a simple series, else one a date."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Event, vText

from campaign.models import Theme
from events import schedule, words
from events.ical import recurrence, timezone
from events.ical.text import clean
from events.models import EventPage

Status = EventPage.Status

#: RFC 5545, 3.8.1.11. An event that was put off does not take place on its date.
STATUS: dict[str, str] = {
    Status.CONFIRMED: "CONFIRMED",
    Status.TENTATIVE: "TENTATIVE",
    Status.MOVED_ONLINE: "CONFIRMED",
    Status.POSTPONED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
}
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Context:
    """What an event does not know of itself. `url` is absolute; `host` makes the UID the site's own."""

    host: str
    url: str
    language: str
    sequence: int = 0
    funding: str = ""


def vevents(event: EventPage, slots: list[schedule.Slot], context: Context) -> list[Event]:
    """Nothing for an event without a known day."""
    if not slots:
        return []
    if not event.repeats:
        return [single(event, slots[0], context)]
    found = recurrence.series(event, slots[0].first_day)
    if found and (not event.is_timed or recurrence.zone_holds(event, slots)):
        return [repeated(event, slots[0], found, context)]
    return [dated(event, slot, context) for slot in slots]


def single(event: EventPage, slot: schedule.Slot, context: Context) -> Event:
    component = common(event, context)
    component.add("uid", uid(event, context))
    add_times(component, event, slot)
    return component


def dated(event: EventPage, slot: schedule.Slot, context: Context) -> Event:
    """A date of a series that no simple rule describes."""
    component = common(event, context)
    component.add("uid", uid(event, context, f"-{slot.first_day:%Y%m%d}"))
    add_times(component, event, slot)
    return component


def repeated(
    event: EventPage, slot: schedule.Slot, found: recurrence.Series, context: Context
) -> Event:
    component = single(event, slot, context)
    component.add("rrule", recurrence.rrule(event, found))
    for day in found.excluded:
        component.add("exdate", recurrence.exception(event, day))
    return component


def uid(event: EventPage, context: Context, suffix: str = "") -> str:
    """The same in every language, kept through every edit, new for a copy."""
    return f"{event.translation_key}{suffix}@{context.host}"


def add_times(component: Event, event: EventPage, slot: schedule.Slot) -> None:
    several_days = slot.first_day != slot.last_day
    if not slot.timed or (several_days and slot.end is None):
        component.add("dtstart", slot.first_day)
        component.add("dtend", slot.last_day + timedelta(days=1))
        return
    # Over several days programs differ at a change of the clocks; in UTC they do not.
    in_utc = several_days or not recurrence.zone_holds(event, [slot])
    zone = UTC if in_utc else event.zone
    component.add("dtstart", slot.start.astimezone(zone))
    if slot.end is not None:
        component.add("dtend", slot.end.astimezone(zone))


def common(event: EventPage, context: Context) -> Event:
    """What all dates of an event share. Nothing here depends on when it is made."""
    changed = event.last_published_at or event.latest_revision_created_at or NEVER
    component = Event()
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("created", event.first_published_at or changed)
    component.add("sequence", context.sequence)
    add_text(component, "summary", summary(event), context)
    add_text(component, "description", description(event, context), context)
    add_text(component, "location", location(event, context.language), context)
    component.add("url", context.url)
    add_state(component, event)
    add_place(component, event)
    if found := categories(event):
        component.add("categories", found)
    return component


def add_text(component: Event, name: str, text: str, context: Context) -> None:
    if text:
        component.add(name, vText(clean(text)), parameters={"LANGUAGE": context.language})


def add_state(component: Event, event: EventPage) -> None:
    component.add("status", STATUS[event.status])
    is_off = STATUS[event.status] == "CANCELLED"
    component.add("transp", "TRANSPARENT" if is_off else "OPAQUE")


def add_place(component: Event, event: EventPage) -> None:
    if event.is_online and event.online_url:
        component.add(
            "conference",
            event.online_url,
            parameters={"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": clean(_("Join online"))},
        )
    place = event.place
    if event.is_on_the_spot and place and None not in (place.latitude, place.longitude):
        component.add("geo", (float(place.latitude), float(place.longitude)))


def categories(event: EventPage) -> list[str]:
    """The same in every language, so that a colour that a reader gave to one stays."""
    kind = event.kind if event.kind_in_words else ""
    theme = event.linked.get("theme")
    return [name for name in (kind, theme.slug if isinstance(theme, Theme) else "") if name]


def summary(event: EventPage) -> str:
    """Programs hide or ignore STATUS, so that it is said in words too."""
    if event.status == Status.CONFIRMED:
        return event.title
    return _("%(status)s: %(title)s") % {
        "status": event.get_status_display(),
        "title": event.title,
    }


def location(event: EventPage, language: str) -> str:
    if not event.is_on_the_spot:
        return event.online_url or _("Online")
    spot = [event.venue, event.address, words.town(event, language)]
    return ", ".join(part for part in spot if part)


def description(event: EventPage, context: Context) -> str:
    """Plain text: programs that show no URL property still show this."""
    joining = event.online_url if event.is_online else ""
    paragraphs = [
        event.status_reason,
        event.summary,
        precise_start(event, context.language),
        joining and _("Join online: %(url)s") % {"url": joining},
        _("More: %(url)s") % {"url": context.url},
        context.funding,
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def precise_start(event: EventPage, language: str) -> str:
    """Says when it starts, where the entry covers whole days because nobody knows when it ends."""
    if not event.is_timed or event.start_date is None:
        return ""
    slot = schedule.slot(event, event.start_date)
    if slot.end or slot.first_day == slot.last_day:
        return ""
    return words.time_and_zone(event, slot.start, None, language)


def zones(components: list[Event]) -> list[str]:
    """The zones that these VEVENTs name, in a fixed order."""
    names = {
        component["DTSTART"].params.get("TZID")
        for component in components
        if "DTSTART" in component
    }
    return sorted(name for name in names - {None, "UTC"} if timezone.vtimezone(name))
