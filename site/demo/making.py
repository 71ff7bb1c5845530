"""From a row to an instance of its model, in one language."""

from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, TranslatableMixin

from demo.checking import kind_of, words_of
from demo.files import opened
from demo.kinds import LINKS
from demo.reading import ABOUT, LANGUAGES, Row

#: So that a second installation has the same pages, drawings and calendar entries.
NAMESPACE = UUID("6b1f1f6e-5d0c-4c57-9d5a-0c8f5a1c2b11")

Made = dict[tuple[str, str], models.Model]


def key_of(row: Row, *path: object) -> UUID:
    return uuid5(NAMESPACE, "/".join([row.kind.name, row.key, *map(str, path)]))


class Maker:
    """Makes instances; `made` holds the source instances that rows refer to."""

    def __init__(self, made: Made, locales: dict[str, Locale], folder: Path):
        self.made = made
        self.locales = locales
        self.folder = folder

    def make(self, row: Row, language: str, *, late: bool = True) -> models.Model:
        """An unsaved instance with its children. Without `late`, relations to rows not yet made stay empty."""
        model = row.kind.model
        instance = model(**self.identity(row, model, language))
        self.fill(row, instance, row.values, language, late)
        return instance

    def identity(self, row: Row, model, language: str) -> dict[str, Any]:
        if not issubclass(model, TranslatableMixin):
            return {"slug": row.key} if has_field(model, "slug") else {}
        own = {"translation_key": key_of(row), "locale": self.locales[language]}
        return {"slug": row.key, **own} if has_field(model, "slug") else own

    def fill(self, row, instance, values, language, late, path=()) -> None:
        words = words_of(type(instance))
        for name, value in values.items():
            if name in ABOUT:
                continue
            field = instance._meta.get_field(name)
            if is_children(field):
                children = [
                    self.child(
                        row, field.related_model, child, language, late, (*path, name, place)
                    )
                    for place, child in enumerate(value)
                ]
                setattr(instance, name, children)
            elif isinstance(field, StreamField):
                raw = self.blocks(row, value, language, (*path, name))
                setattr(instance, name, field.to_python(raw))
            elif field.many_to_many:
                setattr(instance, name, [self.find(field, key) for key in value])
            elif field.is_relation:
                if late or self.reference(field, value) in self.made:
                    setattr(instance, name, self.find(field, value))
            elif isinstance(field, models.FileField):
                setattr(instance, name, opened(self.folder, value))
            else:
                text = spoken(value, language) if name in words else value
                setattr(instance, name, field.to_python(text))

    def child(self, row, model, values, language, late, path):
        identity = {}
        if issubclass(model, TranslatableMixin):
            identity = {"translation_key": key_of(row, *path), "locale": self.locales[language]}
        if has_field(model, "sort_order"):
            identity["sort_order"] = path[-1]
        child = model(**identity)
        self.fill(row, child, values, language, late, path)
        return child

    def find(self, field, key: str) -> models.Model:
        found = self.made[self.reference(field, key)]
        return found.page_ptr if field.related_model is Page else found

    def reference(self, field, key: str) -> tuple[str, str]:
        kind = kind_of(field.related_model)
        return (kind, key) if kind else tuple(key.split("/", 1))

    def blocks(self, row, blocks: list[dict], language: str, path) -> list[dict]:
        """Raw stream data whose ids are the same in every language, so that segments can be paired."""
        return [
            {
                "type": block["type"],
                "id": str(key_of(row, *path, place)),
                "value": self.block_value(row, block, language, (*path, place)),
            }
            for place, block in enumerate(blocks)
        ]

    def block_value(self, row, block: dict, language: str, path) -> Any:
        if "value" in block:
            return spoken(block["value"], language)
        return {
            name: self.part(row, name, value, language, (*path, name))
            for name, value in block.items()
            if name not in {"type", *ABOUT}
        }

    def part(self, row, name: str, value: Any, language: str, path) -> Any:
        if isinstance(value, list):
            return [
                {
                    "type": "item",
                    "id": str(key_of(row, *path, place)),
                    "value": self.block_value(row, item, language, (*path, place)),
                }
                for place, item in enumerate(value)
            ]
        if name in LINKS and isinstance(value, str):
            linked = self.made.get(tuple(value.split("/", 1)))
            return linked and linked.pk
        if isinstance(value, dict) and not set(value) <= set(LANGUAGES):
            return {
                part: self.part(row, part, inner, language, path) for part, inner in value.items()
            }
        return spoken(value, language)


def spoken(value: Any, language: str) -> Any:
    """The words in one language; plain values are the same in all."""
    if isinstance(value, dict) and set(value) <= set(LANGUAGES):
        return value[language].strip()
    return value


def is_children(field) -> bool:
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)


def has_field(model, name: str) -> bool:
    return any(field.name == name for field in model._meta.get_fields())
