"""The event for search engines: https://schema.org/Event."""

from events import schedule, words
from events.models import EventPage

Status = EventPage.Status

STATUS = {
    Status.CONFIRMED: "EventScheduled",
    Status.TENTATIVE: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.MOVED_ONLINE: "EventMovedOnline",
    Status.CANCELLED: "EventCancelled",
}


def event(event: EventPage, slot: schedule.Slot | None, language: str) -> dict | None:
    """None where the day is not known: a machine would take the month for a day."""
    if slot is None:
        return None
    host = event.linked.get("host")
    found = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": event.full_url,
        "inLanguage": spoken(event),
        "startDate": start(event, slot),
        "endDate": end(event, slot),
        "previousStartDate": previous_start(event, slot),
        "eventStatus": f"https://schema.org/{status(event, slot)}",
        "eventAttendanceMode": f"https://schema.org/{attendance(event)}",
        "location": locations(event, language),
        "isAccessibleForFree": True if event.free else None,
        "organizer": host and {"@type": "Organization", "name": host.title, "url": host.full_url},
    }
    return {name: value for name, value in found.items() if value}


def date(page: EventPage, slot: schedule.Slot, language: str) -> dict:
    """One date of a series, at its own address."""
    series = {"@type": "EventSeries", "name": page.title, "url": page.full_url}
    url = f"{page.full_url}{slot.day.isoformat()}/"
    return {**(event(page, slot, language) or {}), "url": url, "superEvent": series}


def spoken(event: EventPage) -> list[str]:
    """The languages of the event and not of the page, as BCP 47; those of the interpreters last."""
    return list(dict.fromkeys([*event.working_languages, *event.interpretation]))


def status(event: EventPage, slot: schedule.Slot) -> str:
    if slot.cancelled:
        return STATUS[Status.CANCELLED]
    is_rescheduled = event.status == Status.CONFIRMED and is_moved(slot)
    return "EventRescheduled" if is_rescheduled else STATUS[event.status]


def is_moved(slot: schedule.Slot) -> bool:
    return bool(slot.change and slot.change.is_moved)


def previous_start(event: EventPage, slot: schedule.Slot) -> str:
    """When the series has it, for a date that was moved."""
    if not is_moved(slot) or not event.is_dated:
        return ""
    return start(event, schedule.slot(event, slot.day))


def start(event: EventPage, slot: schedule.Slot) -> str:
    return slot.start.astimezone(event.zone).isoformat() if slot.timed else str(slot.first_day)


def end(event: EventPage, slot: schedule.Slot) -> str:
    """A day, where only the last day is known; nothing, where nobody said when it ends."""
    if slot.timed and slot.end:
        return slot.end.astimezone(event.zone).isoformat()
    return "" if slot.timed and slot.first_day == slot.last_day else str(slot.last_day)


def attendance(event: EventPage) -> str:
    if not event.is_online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if event.is_on_the_spot else "OnlineEventAttendanceMode"


def locations(event: EventPage, language: str) -> list[dict]:
    found = []
    if event.is_on_the_spot:
        address = ", ".join(filter(None, [event.address, words.town(event, language)]))
        name = event.venue or words.town(event, language)
        if name:
            found.append({"@type": "Place", "name": name, "address": address})
    if event.is_online:
        url = event.online_url or event.full_url
        found.append({"@type": "VirtualLocation", "url": url})
    return found
