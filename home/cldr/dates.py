"""Single dates and times: words, never all numbers, always the 24-hour clock.

A `datetime` is taken by its own wall clock. Nothing here changes the zone.
"""

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import parse_pattern

from .locales import locale_for, native_digits

# Where CLDR has the American order, a comma that British English has dropped, the numeric root
# pattern, or an abbreviation. Keys are locale identifiers.
FULL = {
    "en_GB": "EEEE d MMMM y",
    "so": "EEEE, d MMMM y",
    "ckb": "EEEE، dی MMMMی y",
}
LONG = {"so": "d MMMM y", "ti": "d MMMM y"}
DAY_MONTH = {"am": "d MMMM", "ckb": "dی MMMM", "fa_AF": "d MMMM", "so": "d MMMM"}
MONTH_YEAR = {"ckb": "MMMMی y", "lv": "y. 'gada' MMMM"}


def full_date(date: dt.date, language: str | None) -> str:
    return render(full_pattern(locale_for(language)), date, language)


def long_date(date: dt.date, language: str | None) -> str:
    """Without the weekday: for bylines and dates long past."""
    return render(long_pattern(locale_for(language)), date, language)


def day_month(date: dt.date, language: str | None) -> str:
    locale = locale_for(language)
    pattern = DAY_MONTH.get(str(locale)) or locale.datetime_skeletons["MMMMd"].pattern
    return render(pattern, date, language)


def month_year(date: dt.date, language: str | None) -> str:
    return render(month_year_pattern(locale_for(language)), date, language)


def weekday(date: dt.date, language: str | None) -> str:
    return render("cccc", date, language)


def time(value: dt.time | dt.datetime, language: str | None) -> str:
    clock = dt.time(value.hour, value.minute)
    return _render(locale_for(language).datetime_skeletons["Hm"].pattern, clock, language)


def full_pattern(locale: Locale) -> str:
    return FULL.get(str(locale)) or locale.date_formats["full"].pattern


def long_pattern(locale: Locale) -> str:
    return LONG.get(str(locale)) or locale.date_formats["long"].pattern


def month_year_pattern(locale: Locale) -> str:
    return MONTH_YEAR.get(str(locale)) or locale.datetime_skeletons["yMMMM"].pattern


def render(pattern: str, date: dt.date, language: str | None) -> str:
    """A CLDR (LDML) pattern filled in."""
    # A plain date: equal instants in two zones are equal cache keys, but not the same day.
    return _render(pattern, dt.date(date.year, date.month, date.day), language)


@lru_cache(maxsize=4096)
def _render(pattern: str, value: dt.date | dt.time, language: str | None) -> str:
    locale = locale_for(language)
    return native_digits(parse_pattern(pattern).apply(value, locale), locale)
