"""Texts that know the language in which they stand, on their way from Python to a template."""

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import get_language

from home.languages.fallbacks import interface_language
from home.languages.untranslated import language_of_text


class Said(str):
    """A text for readers; `language` is the code of what it is written in."""

    language: str

    def __new__(cls, text: str, language: str):
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __getnewargs__(self):
        # A form copies its choices.
        return str(self), self.language


def of_interface(text: object) -> Said:
    """What gettext said just now: in another language where the active one has no catalogue."""
    return Said(str(text), interface_language(get_language() or ""))


def label_said(label: object) -> object:
    """A label of a choice: what gettext says of it knows its language, anything else stays as it is."""
    return of_interface(label) if isinstance(label, Promise) else label


def name_of(item: Model) -> Said:
    """Of a page or term, as it stands in its language or in that of its original."""
    name = str(item)
    return Said(name, language_of_text(item, name) or item.locale.language_code)
