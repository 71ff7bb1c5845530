"""The words of a page, field by field, and its blocks, one after the other."""

from collections.abc import Iterator

from django.utils.text import capfirst
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from home.search.words import texts
from home.translation import names_of_words


def said(page: Page) -> Iterator[tuple[str, str]]:
    """The name of each field of words with each of its texts, without markup; rows of the page included."""
    for name in names_of_words(page):
        for text in texts(page, page._meta.get_field(name)):
            if text.strip():
                yield name, text


def label_of(page: Page, name: str) -> str:
    """What the editor calls a field, or the rows of a page."""
    field = page._meta.get_field(name)
    if field.concrete:
        return capfirst(field.verbose_name)
    return capfirst(field.related_model._meta.verbose_name_plural)


def blocks_of(page: Page) -> Iterator[tuple[str, object, object]]:
    """The name of the field, the definition and the value of each block, those inside of others too."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            for block, inner in within(value.stream_block, value):
                yield field.name, block, inner


def within(block, value) -> Iterator[tuple[object, object]]:
    yield block, value
    if isinstance(block, StreamBlock):
        children = [(child.block, child.value) for child in value]
    elif isinstance(block, ListBlock):
        children = [(block.child_block, child) for child in value]
    elif isinstance(block, StructBlock) and hasattr(value, "get"):
        children = [(child, value.get(name)) for name, child in block.child_blocks.items()]
    else:
        children = []
    for child, inner in children:
        if inner is not None:
            yield from within(child, inner)
