"""`home.cldr` in the language of the page. Nothing in, nothing out."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from home import cldr

register = template.Library()

FILTERS: dict[str, Callable[[Any, str | None], str]] = {
    "full_date": cldr.full_date,
    "long_date": cldr.long_date,
    "day_month": cldr.day_month,
    "month_year": cldr.month_year,
    "weekday": cldr.weekday,
    "clock": cldr.time,
    "number": cldr.number,
    "percent": cldr.percent,
    "file_size": cldr.file_size,
    "duration": cldr.duration,
    # Django's library i18n has a filter `language_name`, which is always English.
    "name_of_language": cldr.language_name,
    "country_name": cldr.country_name,
    "list_of": cldr.list_of,
    "zone_city": cldr.zone_city,
}


def in_active_language(function: Callable[[Any, str | None], str]) -> Callable[[Any], str]:
    def render(value: Any) -> str:
        return "" if value in (None, "") else function(wall_clock(value), get_language())

    return render


def wall_clock(value: Any) -> Any:
    """Moments straight from the database are in UTC, which is nobody's clock: the site's zone
    instead. Those in a zone of their own keep it.
    """
    if isinstance(value, dt.datetime) and value.tzinfo is dt.UTC:
        return timezone.localtime(value)
    return value


for name, function in FILTERS.items():
    register.filter(name, in_active_language(function))


@register.filter
def own_name(code: str | None) -> str:
    return cldr.own_name(code) if code else ""


@register.filter
def direction(code: str | None) -> str:
    return cldr.direction(code) if code else ""


@register.simple_tag
def comma() -> str:
    """Between two parts that belong together, with its space: "، " in Arabic."""
    return cldr.comma(get_language())


@register.simple_tag
def date_range(start: dt.date | None, end: dt.date | None = None) -> str:
    if not start:
        return ""
    return cldr.date_range(wall_clock(start), wall_clock(end), get_language())


@register.simple_tag
def month_range(start: dt.date | None, end: dt.date | None = None) -> str:
    return cldr.month_range(start, end or None, get_language()) if start else ""


@register.simple_tag
def time_range(
    start: dt.time | dt.datetime | None, end: dt.time | dt.datetime | None = None
) -> str:
    if start in (None, ""):
        return ""
    return cldr.time_range(wall_clock(start), wall_clock(end) or None, get_language())


@register.simple_tag
def zone_name(tzid: str | None, moment: dt.datetime | None) -> str:
    return cldr.zone_name(tzid, moment, get_language()) if tzid and moment else ""
