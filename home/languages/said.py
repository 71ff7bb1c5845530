"""Texts that know the language in which they stand, on their way from Python to a template."""

from django.utils.translation import get_language

from home.languages.fallbacks import interface_language


class Said(str):
    """A text for readers; `language` is the code of what it is written in."""

    language: str

    def __new__(cls, text: str, language: str):
        made = super().__new__(cls, text)
        made.language = language
        return made


def of_interface(text: object) -> Said:
    """What gettext said just now: in another language where the active one has no catalogue."""
    return Said(str(text), interface_language(get_language() or ""))
