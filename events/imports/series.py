"""The recurrence of an imported event, and the dates on which it is other than its series."""

from datetime import date, datetime, time
from itertools import islice, takewhile

import recurrence
from django.utils.translation import gettext as _

from events import rules, schedule
from events.imports.refusal import EventRefused
from events.imports.times import Period, Plain, check_year, wall_clock

FREQUENCIES = {
    name: getattr(recurrence, name)
    for name in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
}
WEEKDAYS = {name: getattr(recurrence, name) for name in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")}
NUMBERS = [
    *("BYMONTH", "BYMONTHDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"),
    *("BYWEEKNO", "BYYEARDAY"),
]
KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", *NUMBERS}
#: How many dates a series may have in the time for which the calendar is made.
MOST_COMING = 500
ENDLESS = "2100"


def series(event: Plain, period: Period, left_out: set[date], today: date) -> recurrence.Recurrence:
    """The rule of the event without the days `left_out`. Raises EventRefused."""
    if event["has_exclusion_rule"]:
        raise EventRefused(
            _("Rules that exclude dates are not supported. List the dates to leave out.")
        )
    if max(len(event["added"]), len(event["excluded"])) > rules.MOST_LISTED:
        raise EventRefused(_("Too many dates are listed."))
    value = recurrence.Recurrence(
        rrules=[rule(parts, period) for parts in event["rules"]],
        rdates=midnights(added_days(event, period, today)),
        exdates=midnights({day_of(moment, period) for moment in event["excluded"]} | left_out),
        include_dtstart=False,
    )
    if message := rules.problem(value):
        raise EventRefused(message)
    if value.rrules:
        check_dates(event)
        settle(value, period.start.date(), today)
    return value


def rule(parts: dict[str, list], period: Period) -> recurrence.Rule:
    if parts.keys() - KNOWN or parts.get("FREQ", [""])[0] not in FREQUENCIES:
        raise EventRefused(
            _("This rule is not supported. Choose a simpler one, or list the dates.")
        )
    numbers = {
        name.lower(): [int(text) for text in parts[name]] for name in NUMBERS if name in parts
    }
    until = [moment for moment in parts.get("UNTIL", []) if is_near(moment)]
    return recurrence.Rule(
        FREQUENCIES[parts["FREQ"][0]],
        interval=int(parts.get("INTERVAL", ["1"])[0]),
        wkst=WEEKDAYS[parts["WKST"][0]] if "WKST" in parts else None,
        count=int(parts["COUNT"][0]) if "COUNT" in parts else None,
        until=midnight(day_of(until[0], period)) if until else None,
        byday=[weekday(text) for text in parts.get("BYDAY", [])] or None,
        **numbers,
    )


def is_near(moment: Plain) -> bool:
    """Programs write the year 9999 for a series without end."""
    return (moment.get("on") or moment["at"])[:4] < ENDLESS


def weekday(text: str) -> recurrence.Weekday:
    day, position = WEEKDAYS[text[-2:]], text[:-2]
    return recurrence.Weekday(day.number, int(position)) if position else day


def day_of(moment: Plain, period: Period) -> date:
    return wall_clock(moment, period.zone).date()


def added_days(event: Plain, period: Period, today: date) -> set[date]:
    for moment in event["added"]:
        check_year(moment, today)
    moments = [wall_clock(moment, period.zone) for moment in event["added"]]
    if not period.all_day and any(moment.time() != period.start.time() for moment in moments):
        raise EventRefused(_("It has more dates at other times. Make events of their own of them."))
    return {moment.date() for moment in moments}


def check_dates(event: Plain) -> None:
    """What the worker counted: nothing here expands a rule that may have no date."""
    if not event["dates"]:
        raise EventRefused(
            _("This rule is not supported. Choose a simpler one, or list the dates.")
        )
    total, coming = event["dates"]
    if not total:
        raise EventRefused(_("This rule gives no date at all."))
    if coming > MOST_COMING:
        raise EventRefused(_("It has more than %d dates.") % MOST_COMING)


def settle(value: recurrence.Recurrence, start: date, today: date) -> None:
    """From RFC 5545 to our rules: the start always counts, and COUNT counts what is left out too."""
    the_rule = value.rrules[0]
    excluded = {rules.wall_date(moment) for moment in value.exdates}
    horizon = schedule.horizon(max(start, today))
    ruled = takewhile(lambda day: day <= horizon, rules.rule_days(the_rule, start))
    days = set(islice(ruled, the_rule.count))
    if start not in days:
        value.rdates.append(midnight(start))
    if the_rule.count:
        the_rule.count -= len(days & excluded)
    if the_rule.count == 0:
        raise EventRefused(_("This rule gives no date at all."))


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def midnights(days: set[date]) -> list[datetime]:
    return [midnight(day) for day in sorted(days)]
