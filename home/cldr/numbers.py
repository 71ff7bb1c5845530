"""Numbers and measures, in the digits and words of the language."""

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, format_percent

from .locales import locale_for, native_digits

Number = int | float | Decimal
STEP = 1000
# CLDR writes "1 hour, 5 minutes".
UNIT_PAIR = {"en_GB": "{0} {1}"}


@lru_cache(maxsize=2048)
def number(value: Number, language: str | None) -> str:
    locale = locale_for(language)
    return native_digits(format_decimal(value, locale=locale, numbering_system="default"), locale)


@lru_cache(maxsize=512)
def percent(fraction: Number, language: str | None) -> str:
    """0.25 is 25 %."""
    locale = locale_for(language)
    text = format_percent(fraction, locale=locale, numbering_system="default")
    symbols = locale.number_symbols[locale.default_numbering_system]
    return native_digits(text.replace("%", symbols.get("percentSign", "%")), locale)


@lru_cache(maxsize=1024)
def file_size(size: int, language: str | None) -> str:
    """Of `size` bytes, in decimal units: a megabyte is a million bytes."""
    if size < STEP:
        return _measure(size, "digital-byte", language, "long")
    if (kilobytes := round(size / STEP)) < STEP:
        return _measure(kilobytes, "digital-kilobyte", language, "short")
    if (megabytes := _short(size / STEP**2)) < STEP:
        return _measure(megabytes, "digital-megabyte", language, "short")
    return _measure(_short(size / STEP**3), "digital-gigabyte", language, "short")


@lru_cache(maxsize=1024)
def duration(seconds: Number, language: str | None) -> str:
    """In hours and minutes; in seconds only when it is less than a minute."""
    if (whole := round(seconds)) < 60:
        return _measure(whole, "duration-second", language, "long")
    hours, minutes = divmod(round(seconds / 60), 60)
    parts = [
        _measure(amount, unit, language, "long")
        for amount, unit in ((hours, "duration-hour"), (minutes, "duration-minute"))
        if amount
    ]
    return parts[0] if len(parts) == 1 else _unit_pair(locale_for(language)).format(*parts)


def _short(value: float) -> Number:
    """One decimal below ten, where it still tells something."""
    return round(value, 1) if value < 9.95 else round(value)


def _measure(value: Number, unit: str, language: str | None, length: str) -> str:
    """Not Babel's `format_unit`, which follows neither CLDR's alias from long names to short ones
    nor its rule that a missing plural form is "other".
    """
    locale = locale_for(language)
    lengths = locale._data["unit_patterns"][unit]
    patterns = lengths.get(length, {})
    if "other" not in patterns:
        patterns = lengths["short"]
    pattern = patterns.get(locale.plural_form(value)) or patterns["other"]
    return pattern.format(number(value, language))


def _unit_pair(locale: Locale) -> str:
    own = UNIT_PAIR.get(str(locale)) or locale.list_patterns.get("unit", {}).get("2")
    return own or locale.list_patterns["standard"]["2"]
