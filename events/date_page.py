"""What the page of one date of a series shows."""

from datetime import datetime
from typing import Any

from events import dates, event_page, notices, structured_data
from events.models import ChangedDate, EventPage
from events.schedule import Slot
from home import cldr


def context(event: EventPage, slot: Slot, at: datetime) -> dict[str, Any]:
    language, url = event.locale.language_code, event.date_url(slot.day)
    said = notices.notices(event, [slot], notices.log(event, language), language)
    before, after = dates.neighbours(event, slot)
    if slot.change and not slot.cancelled:
        take_over(event, slot.change)
    absolute = f"{event.full_url}{slot.day.isoformat()}/"
    return {
        **event_page.about(event, slot, at, language),
        "is_one_of_series": True,
        "date_name": cldr.full_date(slot.first_day, language),
        "notices": said,
        "previous": neighbour(event, before, language),
        "following": neighbour(event, after, language),
        "calendar_file_url": f"{url}event.ics",
        "add_links": event_page.add_links(event, slot, language, absolute),
        "share_url": absolute,
        "structured_data": structured_data.date(event, slot, language),
    }


def take_over(event: EventPage, change: ChangedDate) -> None:
    """Makes the event, which is this request's alone, what it is on this date."""
    if change.venue:
        event.venue, event.address, event.getting_there = change.venue, "", ""
    if change.online_url:
        event.online_url = change.online_url
        if not event.is_online:
            event.mode = EventPage.Mode.HYBRID


def neighbour(event: EventPage, slot: Slot | None, language: str) -> dict[str, Any] | None:
    if slot is None:
        return None
    name = cldr.full_date(slot.first_day, language)
    return {"url": event.date_url(slot.day), "name": name, "cancelled": slot.cancelled}
