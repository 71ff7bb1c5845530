"""Time zones in words, so that nobody has to know what CET is."""

import datetime as dt
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_gmt, get_timezone_location, get_timezone_name

from .locales import locale_for, native_digits

Variant = Literal["generic", "daylight", "standard"]
UTC_NAMES = {"UTC", "Etc/UTC", "Etc/GMT", "GMT"}


def zone_name(tzid: str, moment: dt.datetime, language: str | None) -> str:
    """As in "Central European Time". `moment` is aware; it decides where only the seasons have
    names, as in "British Summer Time".
    """
    locale = locale_for(language)
    if tzid in UTC_NAMES:
        return "UTC"
    local = moment.astimezone(ZoneInfo(tzid))
    offset = get_timezone_gmt(local, locale=locale)
    variants: tuple[Variant, ...] = ("generic", "daylight" if local.dst() else "standard")
    for variant in variants:
        name = get_timezone_name(local, locale=locale, zone_variant=variant)
        if name != offset:
            return name
    return f"{zone_city(tzid, language)} ({native_digits(offset, locale)})"


def zone_city(tzid: str, language: str | None) -> str:
    return get_timezone_location(ZoneInfo(tzid), locale=locale_for(language), return_city=True)
