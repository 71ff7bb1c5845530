"""Faults that can be seen before anything is made: names, languages, references, markup."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField

from demo.faults import Fault
from demo.files import fault_of
from demo.kinds import KINDS, LINKS
from demo.reading import ABOUT, LANGUAGES, Content, Row

TAGS = re.compile(r"<(/?\w+)")


def faults_of(content: Content) -> list[Fault]:
    keys = content.keys()
    return [
        row.fault(text)
        for row in content.rows
        for text in Checker(row, keys, content.folder).model(row.kind.model)
    ]


class Checker:
    """Walks one row beside its model."""

    def __init__(self, row: Row, keys: set[tuple[str, str]], folder: Path):
        self.row = row
        self.keys = keys
        self.folder = folder

    def model(self, model: type[models.Model], values: dict | None = None) -> Iterator[str]:
        for name, value in (self.row.values if values is None else values).items():
            if name in ABOUT and values is not None:
                continue
            try:
                field = model._meta.get_field(name)
            except FieldDoesNotExist:
                yield f"“{name}” is no field of {model._meta.verbose_name}"
                continue
            yield from self.field(model, field, value)

    def field(self, model, field, value) -> Iterator[str]:
        if isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey):
            for child in value:
                yield from self.model(field.related_model, child)
        elif isinstance(field, StreamField):
            yield from self.blocks(field.name, value)
        elif field.many_to_many:
            for key in value:
                yield from self.reference(field, key)
        elif field.is_relation:
            yield from self.reference(field, value)
        elif isinstance(field, models.FileField):
            yield from self.file(field, value)
        elif field.name in words_of(model):
            yield from self.words(field.name, value)
        elif isinstance(value, dict):
            yield f"“{field.name}” is a fact: it has one value, not one a language"
        else:
            yield from self.choice(field, value)

    def choice(self, field, value) -> Iterator[str]:
        choices = [code for code, _label in field.flatchoices] if field.choices else []
        if choices and value not in ("", None) and value not in choices:
            yield f"“{value}” is no choice for “{field.name}”"

    def reference(self, field, key: str) -> Iterator[str]:
        kind = kind_of(field.related_model)
        wanted = tuple(key.split("/", 1)) if kind is None else (kind, key)
        if wanted not in self.keys:
            yield f"“{field.name}” leads to {'/'.join(wanted)}, which does not exist"

    def file(self, field, value) -> Iterator[str]:
        if fault := fault_of(self.folder, value):
            yield f"“{field.name}” {fault}"

    def words(self, name: str, value: Any) -> Iterator[str]:
        if isinstance(value, str):
            return
        missing = [code for code in self.row.languages if not value.get(code)]
        if missing:
            yield f"“{name}” is missing in {', '.join(missing)}"
            return
        for code in self.row.languages:
            if TAGS.findall(value[code]) != TAGS.findall(value["en"]):
                yield f"“{name}” has other markup in {code} than in en"

    def blocks(self, name: str, value: Any) -> Iterator[str]:
        if isinstance(value, list):
            for item in value:
                yield from self.blocks(name, item)
        elif isinstance(value, dict) and set(value) & set(LANGUAGES):
            yield from self.words(name, value)
        elif isinstance(value, dict):
            for part, inner in value.items():
                leads = part in LINKS and isinstance(inner, str)
                if leads and tuple(inner.split("/", 1)) not in self.keys:
                    yield f"“{name}” leads to {inner}, which does not exist"
                yield from self.blocks(f"{name}.{part}", inner)


def words_of(model: type[models.Model]) -> set[str]:
    declared = getattr(model, "translatable_fields", [])
    return {field.field_name for field in declared if isinstance(field, TranslatableField)}


def kind_of(model: type[models.Model]) -> str | None:
    """The kind whose keys a relation to `model` uses; None for any page."""
    if model is Page:
        return None
    return next((kind.name for kind in KINDS.values() if kind.model is model), None)
