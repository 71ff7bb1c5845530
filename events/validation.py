"""What can be wrong with an event, in plain words, by field."""

from datetime import date, datetime, time, timedelta
from itertools import islice

from django.conf import settings
from django.utils.translation import gettext as _

from campaign.models.place import zone_choices
from events import holidays, rules, schedule
from events.models.occurrence import MOST_DAYS

#: Parts of addresses that the calendar needs: see EventIndexPage.
RESERVED = {"past", "feed", "to-month", "subscribe"}


def fill_in(event) -> None:
    """Takes the zone from the place and the first of the month, where the editor left them open."""
    if not event.time_zone:
        event.time_zone = (event.place and event.place.time_zone) or settings.TIME_ZONE
    if event.precision == event.Precision.MONTH and event.start_date:
        event.start_date = event.start_date.replace(day=1)


def errors(event) -> dict[str, str]:
    return address_errors(event) | timing_errors(event)


def timing_errors(event) -> dict[str, str]:
    found = zone_errors(event) | precision_errors(event) | date_errors(event)
    return found or recurrence_errors(event)


def address_errors(event) -> dict[str, str]:
    if event.slug in RESERVED:
        return {"slug": _("The calendar itself uses this address. Choose another one.")}
    return {}


def zone_errors(event) -> dict[str, str]:
    if event.time_zone in dict(zone_choices()):
        return {}
    return {"time_zone": _("Choose a time zone from the list.")}


def precision_errors(event) -> dict[str, str]:
    if event.is_called_off and event.precision == event.Precision.UNRECORDED:
        return {"precision": _("An event that was called off did not take place.")}
    return {}


def date_errors(event) -> dict[str, str]:
    precision = event.Precision
    if event.precision in (precision.NONE, precision.UNRECORDED):
        return {}
    if not event.start_date:
        return {"start_date": _("Give the date, or say that it is to be announced.")}
    for name in ("start_date", "end_date"):
        if not is_in_our_time(getattr(event, name)):
            return {name: _("Check the year.")}
    if event.end_date and event.end_date < event.start_date:
        return {"end_date": _("The event ends before it starts.")}
    if event.precision == precision.MONTH:
        return {}
    if event.end_date and event.end_date - event.start_date >= timedelta(days=MOST_DAYS):
        return {
            "end_date": _(
                "An event lasts a year at most. Check the year, or make one event for each part."
            )
        }
    return time_errors(event)


def is_in_our_time(day: date | None) -> bool:
    return day is None or day.year in rules.YEARS


def time_errors(event) -> dict[str, str]:
    if event.all_day:
        return {}
    if event.end_time and not event.start_time:
        return {"start_time": _("Say when it starts, or leave out when it ends.")}
    if event.end_time and ends_before_it_starts(event):
        return {
            "end_time": _(
                "The event ends before it starts. If it goes on after midnight, "
                "give the last day too."
            )
        }
    return {}


def ends_before_it_starts(event) -> bool:
    start = datetime.combine(event.start_date, event.start_time or time.min)
    return datetime.combine(event.end_date or event.start_date, event.end_time) <= start


def recurrence_errors(event) -> dict[str, str]:
    if not rules.repeats(event.recurrence):
        return {}
    if event.precision != event.Precision.DAY:
        return {"recurrence": _("Only an event with a known first day can be repeated.")}
    if message := rules.problem(event.recurrence):
        return {"recurrence": message}
    if not schedule.slots(event, schedule.horizon(event.start_date)):
        return {"recurrence": _("This rule gives no date at all.")}
    if has_too_many_dates(event):
        return {
            "recurrence": _("This rule gives more than %d dates. Choose an earlier last day.")
            % rules.MOST_DATES
        }
    return holiday_errors(event)


def has_too_many_dates(event) -> bool:
    """Of a series with a last day: one without an end goes on for as long as it is there."""
    has_last_day = any(rule.until for rule in event.recurrence.rrules)
    return has_last_day and any(islice(schedule.days(event), rules.MOST_DATES, None))


def holiday_errors(event) -> dict[str, str]:
    if not event.skip_holidays:
        return {}
    if event.place is None:
        return {
            "skip_holidays": _("Choose the town or district first: each country has its holidays.")
        }
    if not holidays.are_known(event.place.country):
        return {"skip_holidays": _("The public holidays of this country are not known here.")}
    return {}


def changed_date_errors(event, row) -> dict[str, str]:
    """What can be wrong with the times of one date of a series."""
    if not is_in_our_time(row.new_day):
        return {"new_day": _("Check the year.")}
    start, end = row.start_time or event.start_time, row.end_time
    if row.is_cancelled or not end or not start or event.last_date > event.start_date:
        return {}
    return {"end_time": _("It ends before it begins.")} if end <= start else {}
