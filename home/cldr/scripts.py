"""Scripts of writing, by their codes in ISO 15924."""

import unicodedata
from collections import Counter

from home.cldr.locales import likely_subtags

#: How the names of letters in Unicode begin → the code of their script.
CODES = {
    "LATIN": "Latn",
    "GREEK": "Grek",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "ETHIOPIC": "Ethi",
    "BENGALI": "Beng",
    "DEVANAGARI": "Deva",
}


def script_of(letter: str) -> str:
    """Empty for what is no letter, and for the scripts that no language here is written in."""
    if not letter.isalpha():
        return ""
    return CODES.get(unicodedata.name(letter, "").partition(" ")[0], "")


def letters_by_script(text: str) -> Counter[str]:
    return Counter(script for letter in text if (script := script_of(letter)))


def script_of_language(language: str) -> str:
    """The script that the code names, as in "sr-latn", else the usual one; empty if that is not known."""
    code = language.replace("-", "_").lower()
    named = [part.title() for part in code.split("_")[1:] if len(part) == 4]
    return named[0] if named else likely_subtags(code)[1]
