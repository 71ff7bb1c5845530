"""Of each field of an event, what stands there: to know later whether somebody changed it."""

import hashlib
import json
import re
from collections.abc import Iterable
from html import unescape

from django.db import models
from wagtail.fields import StreamField

from events.models import EventPage

#: The editor marks paragraphs so when it saves, without a change of the text.
MARK = re.compile(r' data-block-key="[^"]*"')
OF_NO_MEANING = {"id", "event", "sort_order", "locale", "translation_key"}


def fields() -> list[str]:
    """All that staff can change of an event."""
    return [declared.field_name for declared in EventPage.translatable_fields]


def fingerprints(page: EventPage, names: Iterable[str]) -> dict[str, str]:
    return {name: fingerprint(page, name) for name in names}


def fingerprint(page: EventPage, name: str) -> str:
    text = unescape(MARK.sub("", text_of(page, name)))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def text_of(page: EventPage, name: str) -> str:
    field = page._meta.get_field(name)
    if field.one_to_many:
        return json.dumps(sorted(map(row_of, getattr(page, name).all())))
    if field.many_to_many:
        return json.dumps(sorted(row.pk for row in getattr(page, name).all()))
    if isinstance(field, StreamField):
        return "\n".join(block_of(block) for block in getattr(page, name))
    return str(field.value_to_string(page))


def row_of(row: models.Model) -> list[str]:
    return [
        f"{field.name}={field.value_to_string(row)}"
        for field in row._meta.concrete_fields
        if field.name not in OF_NO_MEANING
    ]


def block_of(block) -> str:
    """Without the identifiers that the editor gives."""
    return f"{block.block_type}: {block.block.get_prep_value(block.value)}"
