"""What a reader sees of dates, numbers and names, from CLDR and never from Django's formats."""

from .dates import day_month, full_date, long_date, month_year, time, weekday
from .intervals import date_range, month_range, time_range
from .locales import direction, locale_for, tag
from .names import comma, comma_separated, country_name, language_name, list_of, own_name
from .numbers import duration, file_size, number, percent
from .weeks import first_weekday, month_names, week_header, weekday_names
from .zones import zone_city, zone_name

__all__ = [
    "comma",
    "comma_separated",
    "country_name",
    "date_range",
    "day_month",
    "direction",
    "duration",
    "file_size",
    "first_weekday",
    "full_date",
    "language_name",
    "list_of",
    "locale_for",
    "long_date",
    "month_names",
    "month_range",
    "month_year",
    "number",
    "own_name",
    "percent",
    "tag",
    "time",
    "time_range",
    "week_header",
    "weekday",
    "weekday_names",
    "zone_city",
    "zone_name",
]
