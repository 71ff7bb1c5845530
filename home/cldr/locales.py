"""From a language code of ours (BCP 47, lower case) to the CLDR locale that renders it."""

import copy
from functools import lru_cache
from typing import Any

from babel import Locale, localedata
from babel.core import UnknownLocaleError, get_global
from babel.localedata import LocaleDataDict

DEFAULT = "en_GB"
# Where the bare code would give the wrong country, or CLDR files the language under another code.
IDENTIFIERS = {
    "en": "en_GB",
    "en_us": "en_GB",
    "kmr": "ku",
    "prs": "fa_AF",
    "pt": "pt_PT",
}
RTL_SCRIPTS = {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
DIGITS = {
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "beng": "০১২৩৪৫৬৭৮৯",
    "deva": "०१२३४५६७८९",
}


class SeparateLocale(Locale):
    """A locale that shares no data with the others.

    Babel writes resolved aliases into dictionaries that locales share: after Pashto was used,
    other languages would get Pashto weekdays (github.com/python-babel/babel/issues/1234).
    """

    _own_data: LocaleDataDict | None = None

    @property
    def _data(self) -> LocaleDataDict:
        if self._own_data is None:
            data: Any = copy.deepcopy(localedata.load(str(self)))
            self._own_data = LocaleDataDict(data)
        return self._own_data


@lru_cache(maxsize=64)
def locale_for(language: str | None) -> Locale:
    """Unknown codes fall back to their base language and then to British English."""
    code = (language or DEFAULT).replace("-", "_").lower()
    for identifier in (code, code.partition("_")[0]):
        try:
            return SeparateLocale.parse(IDENTIFIERS.get(identifier, identifier))
        except (UnknownLocaleError, ValueError):
            continue
    return SeparateLocale.parse(DEFAULT)


def direction(language: str | None) -> str:
    """'rtl' or 'ltr'. By script, so that it also holds for languages CLDR has no locale for."""
    return "rtl" if script(language) in RTL_SCRIPTS else "ltr"


def script(language: str | None) -> str:
    """As in ISO 15924: "Arab"; empty when unknown."""
    code = (language or DEFAULT).replace("-", "_")
    named = [part.title() for part in code.split("_")[1:] if len(part) == 4]
    return named[0] if named else likely_subtags(code.lower())[1]


def tag(code: str) -> str:
    """A code of ours as BCP 47 recommends to write it: "sr-Latn", "fa-AF"."""
    language, *subtags = code.split("-")
    return "-".join(
        [language, *(part.title() if len(part) == 4 else part.upper() for part in subtags)]
    )


def likely_subtags(code: str) -> tuple[str, str, str]:
    """Language, script and territory, the last two empty when unknown."""
    identifier = IDENTIFIERS.get(code, code)
    language = identifier.partition("_")[0]
    found = get_global("likely_subtags").get(language, "").split("_")
    return (language, found[1], found[2]) if len(found) == 3 else (language, "", "")


def native_digits(text: str, locale: Locale) -> str:
    """Babel localises separators, but leaves the digits themselves Latin."""
    digits = DIGITS.get(locale.default_numbering_system)
    return text.translate(str.maketrans("0123456789", digits)) if digits else text
