"""What is said about an event, in the active language. Dates come from CLDR, sentences from gettext."""

from datetime import date as day
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from events.models import ChangedDate, EventPage
from home import cldr
from home.languages.said import Said, of_interface
from home.loading.remembered import remembered

Status = EventPage.Status
Precision = EventPage.Precision


def date(event: EventPage, first, last, language: str) -> str:
    """The days, as far as they are known."""
    if event.precision == Precision.UNRECORDED:
        return of_interface(_("The day is not recorded"))
    if event.precision == Precision.NONE or event.start_date is None:
        return of_interface(_("Date to be announced"))
    if event.precision == Precision.MONTH:
        return cldr.month_range(event.start_date, event.end_date, language)
    return cldr.date_range(first, last, language)


def precision_note(event: EventPage, *, over: bool) -> str:
    """What is missing beside a month; nothing for what was called off."""
    if event.precision != Precision.MONTH or event.is_called_off:
        return ""
    return of_interface(_("the day is not recorded") if over else _("day to be announced"))


def time(event: EventPage, start: datetime, end: datetime | None, language: str) -> str:
    """The time of day on the event's own clocks, without the zone. No `end`: nobody said when it ends."""
    local = start.astimezone(event.zone)
    if end is None:
        return of_interface(_("from %(time)s") % {"time": cldr.time(local, language)})
    local_end = end.astimezone(event.zone)
    if local_end - local <= timedelta(days=1):
        return cldr.time_range(local, local_end, language)
    moments = {"start": cldr.time(local, language), "end": cldr.time(local_end, language)}
    return of_interface(_("starts at %(start)s, ends at %(end)s on the last day") % moments)


def no_time(event: EventPage) -> Said:
    """What stands where the time of day would."""
    return of_interface(_("all day") if event.all_day else _("time to be announced"))


def zone(event: EventPage, moment: datetime, language: str) -> str:
    return cldr.zone_name(event.time_zone or str(event.zone), moment, language)


def time_and_zone(event: EventPage, start: datetime, end: datetime | None, language: str) -> str:
    if not event.is_timed:
        return ""
    return _("%(time)s (%(zone)s)") % {
        "time": time(event, start, end, language),
        "zone": zone(event, start, language),
    }


def town(event: EventPage, language: str) -> str:
    """Town and country, in the reader's language where there is a page for it."""
    place = event.linked.get("place")
    if place is None:
        return ""
    return cldr.comma_separated([place.title, country(event, language)], language)


def country(event: EventPage, language: str) -> str:
    """Of the place; empty without one."""
    if event.place_id is None:
        return ""
    code = remembered(("country", event.place_id), lambda: event.place.country)
    return cldr.country_name(code, language)


def where(event: EventPage, language: str, venue: str = "") -> str:
    """`places` in one line."""
    return " · ".join(places(event, language, venue))


def places(event: EventPage, language: str, venue: str = "") -> list[str]:
    """The venue and the town, and whether one can join online. `venue` is that of a single date."""
    spot = [venue or event.venue, town(event, language)] if event.is_on_the_spot else []
    online = [of_interface(_("online"))] if event.is_online else []
    return [part for part in [cldr.comma_separated(spot, language), *online] if part]


def tag(event: EventPage) -> str:
    """The one word beside the line of a list: what is unusual, else the kind."""
    if event.status == Status.CONFIRMED:
        return event.kind_in_words
    return event.get_status_display()


def look(event: EventPage) -> str:
    """The variant of a line or a date: see templates/components/date_row.html."""
    if event.is_called_off:
        return "cancelled"
    return "changed" if event.status == Status.MOVED_ONLINE else ""


def changed(change: ChangedDate | None, *, cancelled: bool) -> str:
    """The one word for a single date that is not as its series has it."""
    if cancelled:
        return _("Cancelled")
    return _("Moved") if change and change.is_moved else _("Changed")


def instead_of(original: day, language: str) -> Said:
    date = cldr.full_date(original, language)
    return of_interface(_("Instead of %(date)s.") % {"date": date})


def at_venue(venue: str) -> Said:
    return of_interface(_("Place: %(venue)s.") % {"venue": venue})


def next_date(date: str, time: str) -> Said:
    """When the series next takes place; `time` may be empty."""
    if not time:
        return of_interface(_("Next: %(date)s.") % {"date": date})
    return of_interface(_("Next: %(date)s, %(time)s.") % {"date": date, "time": time})
