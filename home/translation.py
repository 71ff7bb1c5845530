"""Facts once, words many times: how each field is declared, beside its definition.

`words` are offered to translators. `facts` are entered once, in the source language, and are the same in every
language by construction: they are copied on each change of the source and cannot be edited in a translation.
"""

from django.db.models import Model
from wagtail_localize.fields import (
    SynchronizedField,
    TranslatableField,
    get_translatable_fields,
)


def words(*names: str) -> list[TranslatableField]:
    """Fields, or child relations whose rows hold words, that translators write."""
    return [TranslatableField(name) for name in names]


def facts(*names: str) -> list[SynchronizedField]:
    """Fields and child relations that are the same in every language."""
    return [SynchronizedField(name, overridable=False) for name in names]


def names_of_words(instance: Model) -> list[str]:
    """Of a page, a term or a row."""
    fields = get_translatable_fields(type(instance))
    return [field.field_name for field in fields if isinstance(field, TranslatableField)]
