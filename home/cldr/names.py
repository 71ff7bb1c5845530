"""Names of languages and countries, and lists of anything."""

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.lists import format_list

from .locales import DEFAULT, locale_for, script

# CLDR's key for the name, where it is not our code.
TAGS = {"kmr": "ku", "prs": "fa_AF", "sr": "sr_Cyrl"}
# CLDR's "ku" is Kurmanji, but only its own locale says so.
KURMANJI = {"en": "Kurmanji"}
# By script: CLDR has no pattern for a list without "and".
COMMAS = {"Arab": "، ", "Ethi": "፣ "}
# The European Union's own abbreviations, as in Eurostat and the funding portals.
COUNTRY_CODES = {"EL": "GR", "UK": "GB"}


@lru_cache(maxsize=1024)
def language_name(code: str, in_language: str | None) -> str:
    """In the middle of a sentence: "italiano", not "Italiano". The code itself when unknown."""
    tag = TAGS.get(code.lower(), code.replace("-", "_"))
    for locale in (locale_for(in_language), locale_for(code), locale_for(DEFAULT)):
        if name := _language_name(tag, locale):
            return name
    return code


@lru_cache(maxsize=128)
def own_name(code: str) -> str:
    """As its speakers write it, with a capital: "Italiano", "العربية"."""
    name = language_name(code, code)
    # Not upper(): Georgian has capitals that are not used this way.
    return name[:1].title() + name[1:]


@lru_cache(maxsize=1024)
def country_name(iso2: str, language: str | None) -> str:
    code = iso2.upper()
    code = COUNTRY_CODES.get(code, code)
    for locale in (locale_for(language), locale_for(DEFAULT)):
        if name := locale.territories.get(code):
            return name
    return iso2


def list_of(items: Iterable[object], language: str | None) -> str:
    """With the language's own "and": "a, b and c"."""
    return format_list([str(item) for item in items], locale=locale_for(language))


def comma(language: str | None) -> str:
    """What stands between the parts of an enumeration, with the space after it: "Bologna, Italy"."""
    return COMMAS.get(script(language), ", ")


def comma_separated(parts: Iterable[str], language: str | None) -> str:
    """Without what is empty."""
    return comma(language).join(part for part in parts if part)


def _language_name(tag: str, locale: Locale) -> str | None:
    language, *subtags = tag.split("_")
    whole = "_".join([language.lower(), *(_subtag(part) for part in subtags)])
    if name := locale.languages.get(whole):
        if whole == "ku" and locale.language != "ku":
            return f"{name} ({KURMANJI.get(locale.language, 'kurmancî')})"
        return name
    name = locale.languages.get(language.lower())
    details = [
        locale.scripts.get(part) or locale.territories.get(part) or part
        for part in map(_subtag, subtags)
    ]
    return f"{name} ({', '.join(details)})" if name and details else name


def _subtag(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper()
