"""All that a page says, place by place: words, and facts beside them.

A place is called as wagtail-localize calls it, as in "body.<id of the block>.caption".
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from tests.home.translating.filling import is_children, plain_fields


class Place(NamedTuple):
    path: str
    is_word: bool
    value: object


def places(instance: models.Model, path: str = "") -> Iterator[Place]:
    for declared in get_translatable_fields(type(instance)):
        field = instance._meta.get_field(declared.field_name)
        here = f"{path}{field.name}"
        if is_children(field):
            for number, row in enumerate(getattr(instance, field.name).all()):
                yield from places_of_row(row, f"{here}.{getattr(row, 'translation_key', number)}.")
        elif isinstance(field, StreamField):
            stored = field.stream_block.get_prep_value(getattr(instance, field.name))
            yield from places_of_blocks(field.stream_block, stored, here)
        else:
            yield Place(here, isinstance(declared, TranslatableField), plain(instance, field))


def places_of_row(row: models.Model, path: str) -> Iterator[Place]:
    if hasattr(row, "translatable_fields"):
        yield from places(row, path)
        return
    for field in plain_fields(type(row)):
        yield Place(f"{path}{field.name}", False, plain(row, field))


def plain(instance, field):
    if field.many_to_many:
        return sorted(row.pk for row in getattr(instance, field.name).all())
    return field.get_prep_value(field.value_from_object(instance))


def places_of_blocks(block: blocks.Block, stored, path: str) -> Iterator[Place]:
    if isinstance(block, blocks.StreamBlock):
        for item in stored:
            child = block.child_blocks[item["type"]]
            yield from places_of_blocks(child, item["value"], f"{path}.{item['id']}")
    elif isinstance(block, blocks.ListBlock):
        for item in stored:
            yield from places_of_blocks(block.child_block, item["value"], f"{path}.{item['id']}")
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from places_of_blocks(child, stored.get(name), f"{path}.{name}")
    else:
        written = (blocks.CharBlock, blocks.TextBlock, blocks.RichTextBlock)
        yield Place(path, isinstance(block, written), stored)


def facts_of(instance: models.Model) -> dict[str, object]:
    """What is the same in every language."""
    return {p.path: p.value for p in places(instance) if not p.is_word}


def facts_outside_texts(instance: models.Model) -> dict[str, object]:
    """Without those in blocks: a block that is taken away stays in a translation until that is published."""
    texts = [f.name for f in instance._meta.concrete_fields if isinstance(f, StreamField)]
    return {path: v for path, v in facts_of(instance).items() if path.split(".")[0] not in texts}


def places_of_words(instance: models.Model) -> set[str]:
    """Where something is written."""
    return {place.path for place in places(instance) if place.is_word and place.value}
