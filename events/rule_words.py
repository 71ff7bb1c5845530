"""A rule of recurrence as a sentence, in the active language."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

import recurrence
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from events import holidays, rules, schedule
from events.models import EventPage
from events.weekday_words import in_month
from home import cldr

#: More dates than these are not read as a list.
MOST_LISTED = 12
WORKING_DAYS = {0, 1, 2, 3, 4}


def rule(event: EventPage, language: str) -> str:
    """Empty for an event that does not repeat. A rule without simple words is said by its dates."""
    value = event.recurrence
    if not rules.repeats(value) or event.start_date is None or rules.problem(value):
        return ""
    words = ruled(value.rrules[0], event.start_date, language) if value.rrules else ""
    if not words:
        return on_dates(event, language)
    return " · ".join([words, *exceptions(event, language)])


def ruled(only: recurrence.Rule, first: date, language: str) -> str:
    """The rule and its end; empty where there are no simple words for it."""
    words = EVERY[only.freq](only, first, language)
    return with_end(words, only, language) if words else ""


def every_day(only: recurrence.Rule, first: date, language: str) -> str:
    if only.interval == 1:
        return _("Every day")
    words = ngettext("Every %(number)s day", "Every %(number)s days", only.interval)
    return words % {"number": cldr.number(only.interval, language)}


def every_week(only: recurrence.Rule, first: date, language: str) -> str:
    numbers = {day.weekday for day in weekdays(only)} or {first.weekday()}
    names = cldr.weekday_names(language)
    days = cldr.list_of([names[number] for number in in_week_order(numbers, language)], language)
    if only.interval == 1:
        return _("Every week: %(days)s") % {"days": days}
    words = ngettext(
        "Every %(number)s week: %(days)s", "Every %(number)s weeks: %(days)s", only.interval
    )
    return words % {"number": cldr.number(only.interval, language), "days": days}


def every_month(only: recurrence.Rule, first: date, language: str) -> str:
    days = days_of_month(only, first, language)
    if only.interval == 1:
        return days and _("Every month: %(days)s") % {"days": days}
    words = ngettext(
        "Every %(number)s month: %(days)s", "Every %(number)s months: %(days)s", only.interval
    )
    return days and words % {"number": cldr.number(only.interval, language), "days": days}


def every_year(only: recurrence.Rule, first: date, language: str) -> str:
    days = days_of_year(only, first, language)
    if only.interval == 1:
        return days and _("Every year: %(days)s") % {"days": days}
    words = ngettext(
        "Every %(number)s year: %(days)s", "Every %(number)s years: %(days)s", only.interval
    )
    return days and words % {"number": cldr.number(only.interval, language), "days": days}


EVERY = {
    recurrence.DAILY: every_day,
    recurrence.WEEKLY: every_week,
    recurrence.MONTHLY: every_month,
    recurrence.YEARLY: every_year,
}


def days_of_month(only: recurrence.Rule, first: date, language: str) -> str:
    numbers, named = rules.values(only, "bymonthday"), weekdays(only)
    if named:
        return "" if numbers else named_days(only, language)
    return numbered_days(sorted(numbers) or [first.day], language)


def numbered_days(numbers: list[int], language: str) -> str:
    if numbers == [-1]:
        return pgettext("day of each month", "the last day of the month")
    if numbers[0] < 0:
        return ""
    days = cldr.list_of([cldr.number(number, language) for number in numbers], language)
    words = ngettext("day %(days)s of the month", "days %(days)s of the month", len(numbers))
    return words % {"days": days}


def named_days(only: recurrence.Rule, language: str) -> str:
    """As in "the second Tuesday"; the position stands beside the weekday or is chosen from all of them."""
    named, positions = weekdays(only), rules.values(only, "bysetpos")
    if positions and {day.weekday for day in named} == WORKING_DAYS:
        return working_day(positions)
    if len(named) == 1 and len(positions) == 1 and not named[0].n:
        named = [named[0](int(positions[0]))]
        positions = []
    words = [in_month(day.n, day.weekday) for day in named if day.n]
    if positions or len(words) < len(named) or not all(words):
        return ""
    return cldr.list_of(words, language)


def working_day(positions: list[int]) -> str:
    words = {
        1: pgettext("day of each month", "the first working day"),
        -1: pgettext("day of each month", "the last working day"),
    }
    return words.get(int(positions[0]), "") if len(positions) == 1 else ""


def days_of_year(only: recurrence.Rule, first: date, language: str) -> str:
    months, numbers = rules.values(only, "bymonth"), rules.values(only, "bymonthday")
    named = weekdays(only)
    if named and months and not numbers:
        days = named_days(only, language)
        return days and _("%(days)s (%(months)s)") % {
            "days": days,
            "months": cldr.list_of(names_of(months, language), language),
        }
    # Without a month, a day or a weekday is one of each month.
    if named or (numbers and not months) or min(numbers, default=1) < 1:
        return ""
    return dates_of_year(months or [first.month], numbers or [first.day], language)


def dates_of_year(months: Iterable[int], numbers: Iterable[int], language: str) -> str:
    """As in "9 March"; empty where one of the dates does not exist."""
    pairs = [(int(month), int(number)) for month in sorted(months) for number in sorted(numbers)]
    try:
        # A leap year, in which the 29 of February exists.
        days = [date(2028, month, number) for month, number in pairs]
    except ValueError:
        return ""
    return cldr.list_of([cldr.day_month(day, language) for day in days], language)


def names_of(months: Iterable[int], language: str) -> list[str]:
    names = cldr.month_names(language)
    return [names[int(month) - 1] for month in sorted(months)]


def with_end(words: str, only: recurrence.Rule, language: str) -> str:
    if only.until:
        last = cldr.full_date(rules.wall_date(only.until), language)
        return _("%(rule)s, until %(date)s") % {"rule": words, "date": last}
    if only.count:
        return with_count(words, only.count, language)
    return words


def with_count(words: str, count: int, language: str) -> str:
    if count == 1:
        return _("%(rule)s, once") % {"rule": words}
    # 21 is a singular in Croatian and many others, so that "once" cannot be the singular of "times".
    text = ngettext("%(rule)s, %(number)s time", "%(rule)s, %(number)s times", count)
    return text % {"rule": words, "number": cldr.number(count, language)}


def exceptions(event: EventPage, language: str) -> Iterator[str]:
    added = {rules.wall_date(moment) for moment in event.recurrence.rdates}
    left_out = {rules.wall_date(moment) for moment in event.recurrence.exdates}
    if also := sorted(added - left_out):
        yield _("Also on %(dates)s") % {"dates": listed(also, language)}
    if left_out:
        yield _("Not on %(dates)s") % {"dates": listed(sorted(left_out), language)}
    if event.skip_holidays and event.place and holidays.are_known(event.place.country):
        yield _("Not on public holidays")


def on_dates(event: EventPage, language: str) -> str:
    """For a rule without words: its first dates."""
    days = list(islice(schedule.days(event), MOST_LISTED + 1))
    if not days:
        return ""
    return _("On these dates: %(dates)s") % {"dates": listed(days, language)}


def listed(days: list[date], language: str) -> str:
    dates = [cldr.long_date(day, language) for day in days[:MOST_LISTED]]
    if len(days) > MOST_LISTED:
        return _("%(dates)s and further dates") % {"dates": cldr.comma(language).join(dates)}
    return cldr.list_of(dates, language)


def weekdays(only: recurrence.Rule) -> list:
    return [rules.weekday(day) for day in rules.values(only, "byday")]


def in_week_order(numbers: Iterable[int], language: str) -> list[int]:
    first = cldr.first_weekday(language)
    return sorted(numbers, key=lambda number: (number - first) % 7)
