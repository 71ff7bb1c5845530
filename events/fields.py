"""Model fields for rules of recurrence and for lists of languages."""

import re
from datetime import UTC

import recurrence
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from recurrence.exceptions import RecurrenceError
from recurrence.fields import RecurrenceField

from events.languages import spoken_language_choices

#: RFC 5545, 3.1: a line that begins with a space continues the one before.
FOLD = re.compile(r"\r?\n[ \t]")


class FloatingRecurrenceField(RecurrenceField):
    """A rule whose letters mean dates on the wall clock of the event.

    django-recurrence writes and reads every date as a moment in UTC. Here the text is read and
    written under UTC, so that no active time zone moves a date, and only the dates in it are used.
    The start of the event and its zone are fields of their own. A rule that cannot be read counts
    as no rule.
    """

    def __init__(self, **kwargs):
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(include_dtstart=False, **kwargs)

    def to_python(self, value):
        if isinstance(value, recurrence.Recurrence):
            return value
        try:
            return read(value or "")
        except (RecurrenceError, ValueError) as error:
            raise ValidationError(str(error)) from error

    def from_db_value(self, value, *args, **kwargs):
        return tolerant(value)

    def contribute_to_class(self, cls, name, *args, **kwargs):
        super().contribute_to_class(cls, name, *args, **kwargs)
        setattr(cls, self.name, TolerantAttribute(self.name))

    def get_prep_value(self, value):
        return value if isinstance(value, str) else write(value)

    def formfield(self, **kwargs):
        from events.forms.recurrence import RecurrenceFormField

        # The form field is not made of text: RecurrenceField would insist on its own widget.
        return RecurrenceFormField(
            required=False,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
        )


class TolerantAttribute:
    """Reads text into a rule when it is set, and never raises."""

    def __init__(self, name: str):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__[self.name]

    def __set__(self, instance, value):
        instance.__dict__[self.name] = (
            value if isinstance(value, recurrence.Recurrence) else tolerant(value)
        )


def read(text: str) -> recurrence.Recurrence:
    """Raises RecurrenceError or ValueError on text that is no rule."""
    with timezone.override(UTC):
        return recurrence.deserialize(plain(text), include_dtstart=False)


def plain(text: str) -> str:
    """One value a line, unfolded and in capitals.

    In any other form the package loses what follows, without a word: the end of a folded rule, all dates of a
    list but the first, the last day of a rule that has a number of dates too.
    """
    lines = FOLD.sub("", text).splitlines()
    found = [one for line in lines for one in values_of(line.strip())]
    if any("COUNT=" in line and "UNTIL=" in line for line in found):
        raise ValueError("A rule has a number of dates or a last day, not both.")
    return "\n".join(found)


def values_of(line: str) -> list[str]:
    line = line if "TZID" in line.upper() else line.upper()
    name, _colon, values = line.partition(":")
    listed = values.split(",") if name.startswith("RDATE") else [values]
    return [f"{name}:{value}" for value in listed] if values else [line]


def tolerant(text: str | None) -> recurrence.Recurrence:
    try:
        return read(text or "")
    except (RecurrenceError, ValueError):
        return recurrence.Recurrence(include_dtstart=False)


def write(value: recurrence.Recurrence | None) -> str:
    with timezone.override(UTC):
        return recurrence.serialize(value) or ""


class LanguagesField(models.JSONField):
    """A list of ISO 639 language codes."""

    def __init__(self, **kwargs):
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", list)
        super().__init__(**kwargs)

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            choices=spoken_language_choices,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            widget=forms.SelectMultiple(attrs={"size": 8}),
        )
