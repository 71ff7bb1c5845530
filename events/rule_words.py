"""A rule of recurrence in words, where a sentence can be said alike in every language."""

import recurrence
from django.utils.translation import ngettext

from events import rules
from events.models import EventPage
from home import cldr


def rule(event: EventPage, language: str) -> str:
    """Empty for what has no simple words: the dates themselves are listed then."""
    value = event.recurrence
    if value.rdates or len(value.rrules) != 1 or rules.problem(value):
        return ""
    only = value.rrules[0]
    if only.freq == recurrence.WEEKLY:
        return every_week(only, event.start_date.weekday(), language)
    return every_day(only, language) if only.freq == recurrence.DAILY else ""


def every_week(only: recurrence.Rule, first: int, language: str) -> str:
    numbers = sorted({rules.weekday(day).weekday for day in rules.values(only, "byday")})
    names = cldr.weekday_names(language)
    days = cldr.list_of([names[number] for number in numbers or [first]], language)
    words = ngettext("Every week: %(days)s", "Every %(number)s weeks: %(days)s", only.interval)
    return words % {"number": cldr.number(only.interval, language), "days": days}


def every_day(only: recurrence.Rule, language: str) -> str:
    words = ngettext("Every day", "Every %(number)s days", only.interval)
    return words % {"number": cldr.number(only.interval, language)}
