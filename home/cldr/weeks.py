"""Names and order for month grids."""

from functools import lru_cache

from babel.core import UnknownLocaleError

from .locales import SeparateLocale, likely_subtags, locale_for

# Arabic is nobody's alone: its readers here live in Europe, and CLDR's "world" starts on Monday.
WORLD_LANGUAGES = {"ar"}


@lru_cache(maxsize=64)
def first_weekday(language: str | None) -> int:
    """0 is Monday, as in `datetime.date.weekday`. By the main country of the language."""
    locale = locale_for(language)
    if locale.territory or locale.language in WORLD_LANGUAGES:
        return locale.first_week_day
    try:
        _language, _script, territory = likely_subtags(locale.language)
        return SeparateLocale.parse(f"{locale}_{territory}").first_week_day
    except UnknownLocaleError:
        return locale.first_week_day


@lru_cache(maxsize=128)
def weekday_names(language: str | None, width: str = "wide") -> tuple[str, ...]:
    """Monday first, so that `date.weekday()` is the index. Widths: wide, abbreviated."""
    names = locale_for(language).days["stand-alone"][width]
    return tuple(names[day] for day in range(7))


@lru_cache(maxsize=128)
def month_names(language: str | None, width: str = "wide") -> tuple[str, ...]:
    """January first, so that `date.month - 1` is the index."""
    names = locale_for(language).months["stand-alone"][width]
    return tuple(names[month] for month in range(1, 13))


def week_header(language: str | None) -> tuple[tuple[str, str], ...]:
    """Abbreviated and wide names in the order of the grid's columns."""
    pairs = tuple(zip(weekday_names(language, "abbreviated"), weekday_names(language), strict=True))
    first = first_weekday(language)
    return pairs[first:] + pairs[:first]
