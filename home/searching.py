"""What a search finds: the words of a page, in one language, folded on both sides."""

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing
from wagtail_localize.fields import TranslatableField

#: Never findable, though they are words: what the page must not be found by.
HIDDEN = {"title", "seo_title", "myth"}


def words_of(page: Page) -> str:
    """All that the page says, without its title."""
    names = [
        field.field_name
        for field in page.translatable_fields
        if isinstance(field, TranslatableField) and field.field_name not in HIDDEN
    ]
    return " ".join(text for name in names for text in texts(page, page._meta.get_field(name)))


def texts(instance: models.Model, field: models.Field) -> list[str]:
    if isinstance(field, models.ManyToOneRel):
        return [text for row in getattr(instance, field.name).all() for text in row_texts(row)]
    if isinstance(field, StreamField):
        return field.get_searchable_content(field.value_from_object(instance))
    value = field.value_from_object(instance) or ""
    return [get_text_for_indexing(value) if isinstance(field, RichTextField) else str(value)]


def row_texts(row: models.Model) -> list[str]:
    return [
        text
        for field in row.translatable_fields
        if isinstance(field, TranslatableField)
        for text in texts(row, row._meta.get_field(field.field_name))
    ]
