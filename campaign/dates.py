"""Periods and dates as far as they are known: no invented day, no invented month."""

from datetime import date

from django.utils.translation import gettext as _

from campaign.models.period import Period
from home import cldr
from home.cldr.dates import render


def period(start: date | None, end: date | None, precision: str, language: str) -> str:
    if start is None and end is None:
        return ""
    if start is None:
        return _("until %(date)s") % {"date": when(end, precision, language)}
    if precision == Period.Precision.DAY:
        return cldr.date_range(start, end, language)
    if precision == Period.Precision.MONTH:
        return cldr.month_range(start, end, language)
    years = [render("y", day, language) for day in (start, end or start)]
    return years[0] if years[0] == years[1] else "–".join(years)


def when(day: date | None, precision: str, language: str) -> str:
    """One date."""
    if day is None:
        return ""
    if precision == Period.Precision.DAY:
        return cldr.long_date(day, language)
    return period(day, None, precision, language)
