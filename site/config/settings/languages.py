"""Languages, by their codes in BCP 47, in lower case and in the order of the menu.

A code here and a catalogue in site/locale add one; nothing else changes. All else that has to be known of a
language is in CLDR.
"""

from django.conf.global_settings import LANGUAGES_BIDI
from django.conf.locale import LANG_INFO

from home.languages.configured import described, named, right_to_left

LANGUAGE_CODE = "en"
#: The interface is translated into these, whole: the tests demand it.
INTERFACE_LANGUAGES = [
    *("en", "it", "es", "ca", "fr", "de", "el", "hr"),
    *("sl", "sv", "nl", "da", "lt", "lv", "et", "pl"),
    *("sq", "sr-cyrl", "sr-latn", "ru", "ar", "uk", "fa", "tr"),
]
#: Pages can be written in these. The interface around them is in the first of their fallbacks that has one.
CONTENT_LANGUAGES = ["ti", "so", "ps", "fa-af", "ckb", "kmr", "ur", "bn", "mt", "mk"]
#: Where its readers get what a language lacks: the interface, and entries of lists. Otherwise LANGUAGE_CODE.
#: For the project to decide, by what people read, and never to be guessed from where they come from.
LANGUAGE_FALLBACKS = {
    "sr-latn": ["sr-cyrl", "en"],
    "sr-cyrl": ["sr-latn", "en"],
    "ps": ["fa-af", "fa", "en"],
    "fa-af": ["fa", "en"],
    "fa": ["fa-af", "en"],
    "ckb": ["ar", "en"],
    "kmr": ["ar", "en"],
    "ca": ["es", "en"],
}
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = named([*INTERFACE_LANGUAGES, *CONTENT_LANGUAGES])
LANGUAGES_BIDI = [*LANGUAGES_BIDI, *right_to_left(dict(LANGUAGES))]
LANG_INFO.update(described(code for code, _name in LANGUAGES if code not in LANG_INFO))
