"""From and to, saying once what both ends share: "Tuesday 24 – Thursday 26 November 2026".

The ranges are cut from the same patterns that write single dates. CLDR's own interval formats exist
mostly abbreviated, some in numbers, and Babel loses their quoting (Basque, Kurdish, Maltese).
"""

import datetime as dt
import re
from functools import lru_cache

from babel import Locale
from babel.dates import tokenize_pattern, untokenize_pattern

from .dates import full_date, full_pattern, long_pattern, month_year_pattern, render, time
from .locales import locale_for

FEW_DAYS = dt.timedelta(days=6)
BREAK = re.compile(r"(?=[\s,،፣])")
Token = tuple[str, str | tuple[str, int]]


def date_range(start: dt.date, end: dt.date | None, language: str | None) -> str:
    """With weekdays within a week; without them when longer."""
    first = dt.date(start.year, start.month, start.day)
    last = dt.date(end.year, end.month, end.day) if end else first
    if first == last:
        return full_date(first, language)
    locale = locale_for(language)
    short = last - first <= FEW_DAYS
    pattern = full_pattern(locale) if short else long_pattern(locale)
    return _interval(pattern, first, last, language)


def month_range(start: dt.date, end: dt.date | None, language: str | None) -> str:
    """For projects, whose dates are known to the month: "January 2019 – July 2021"."""
    pattern = month_year_pattern(locale_for(language))
    if end is None or (start.year, start.month) == (end.year, end.month):
        return render(pattern, start, language)
    return _interval(pattern, start, end, language)


def time_range(
    start: dt.time | dt.datetime, end: dt.time | dt.datetime | None, language: str | None
) -> str:
    if end is None:
        return time(start, language)
    separator = _separator(locale_for(language), "–")
    return f"{time(start, language)}{separator}{time(end, language)}"


def _interval(pattern: str, start: dt.date, end: dt.date, language: str | None) -> str:
    before, repeated, after = ("", pattern, "")
    if start.year == end.year:
        # The letters of the fields that differ: the month and what is below it, or the day only.
        before, repeated, after = _cut(pattern, "dEc" if start.month == end.month else "MLdEc")
    # Bare day numbers stand close together: "1–30 June".
    dash = "–" if repeated in ("d", "d.") else " – "
    return "".join(
        (
            render(before, start, language),
            render(repeated, start, language),
            _separator(locale_for(language), dash),
            render(repeated, end, language),
            render(after, end, language),
        )
    )


@lru_cache(maxsize=512)
def _cut(pattern: str, changing: str) -> tuple[str, str, str]:
    """The pattern in three: before, from the first to the last changing field, after."""
    tokens: list[Token] = _merge(tokenize_pattern(pattern))
    places = [
        i for i, (kind, value) in enumerate(tokens) if kind == "field" and value[0] in changing
    ]
    first, last = places[0], places[-1]
    repeated, after = tokens[first : last + 1], tokens[last + 1 :]
    if after and after[0][0] == "chars":
        # What touches the field belongs to it ("24." or "24ê"), a comma does not.
        touching, *rest = BREAK.split(str(after[0][1]), maxsplit=1)
        repeated = [*repeated, ("chars", touching)]
        after = [("chars", "".join(rest)), *after[1:]]
    return _pattern(tokens[:first]), _pattern(repeated), _pattern(after)


def _merge(tokens: list[Token]) -> list[Token]:
    """Babel gives quoted and unquoted text that touch as two tokens."""
    merged: list[Token] = []
    for kind, value in tokens:
        if kind == "chars" and merged and merged[-1][0] == "chars":
            merged[-1] = ("chars", f"{merged[-1][1]}{value}")
        else:
            merged.append((kind, value))
    return merged


def _pattern(tokens: list[Token]) -> str:
    return untokenize_pattern(token for token in tokens if token[1])


def _separator(locale: Locale, dash: str) -> str:
    """A word where the language uses one (Persian "تا"), else the dash."""
    word = locale.interval_formats[None].replace("{0}", "").replace("{1}", "")
    return word if any(letter.isalpha() for letter in word) else dash
