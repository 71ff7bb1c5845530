"""A page with words in all that can hold some: fields, blocks of every kind, a row in each relation."""

from datetime import date
from uuid import uuid4

from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField, get_translatable_fields
from wagtailmedia.blocks import AudioChooserBlock

from home.blocks import NumberBlock
from home.models import SiteDocument
from tests.factories.campaign import SiteMediaFactory, SourceFactory
from tests.factories.home import SiteDocumentFactory, SiteImageFactory

#: In every word of the page, and nowhere else.
MARK = "Quixotic"
#: Of a row, set by whoever adds it.
KEPT = ("page", "locale", "translation_key")


def fill(page: Page) -> Page:
    """Published with words everywhere; what already holds some keeps them."""
    page.image = SiteImageFactory()
    if hasattr(page, "source_references"):
        page.source_references.add(page.source_references.model(source=SourceFactory()))
    for name, field in fields_with_words(page):
        if isinstance(field, models.ManyToOneRel):
            add_row(page, field)
        elif isinstance(field, StreamField):
            setattr(page, name, [(child.name, example(child)) for child in blocks_for(page, field)])
        else:
            setattr(page, name, text_for(field))
    page.save()
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def fields_with_words(instance: models.Model):
    for field in get_translatable_fields(type(instance)):
        if isinstance(field, TranslatableField):
            yield field.field_name, instance._meta.get_field(field.field_name)


def text_for(field: models.Field) -> str:
    if isinstance(field, RichTextField):
        return f"<p>{MARK} {field.name} one.</p><p><b>{MARK}</b> {field.name} two.</p>"
    return f"{MARK} {field.name}"[: field.max_length]


def add_row(page: Page, relation: models.ManyToOneRel) -> None:
    row = relation.related_model(locale=page.locale)
    for field in row._meta.concrete_fields:
        is_ours = not field.primary_key and field.name not in KEPT
        if is_ours and (value := needed(field)) is not None:
            setattr(row, field.attname, value)
    for name, field in fields_with_words(row):
        setattr(row, name, text_for(field))
    getattr(page, relation.name).add(row)


def needed(field: models.Field):
    """For what cannot be left empty; None: leave it."""
    if field.has_default() or field.null or field.blank:
        return None
    if field.choices:
        return field.flatchoices[0][0]
    kinds = {models.DateField: date(2027, 3, 2), models.IntegerField: 1, models.TimeField: "10:00"}
    if field.related_model is SiteDocument:
        return SiteDocumentFactory().pk
    return next((value for kind, value in kinds.items() if isinstance(field, kind)), None)


def blocks_for(page: Page, field: StreamField) -> list[blocks.Block]:
    """A number needs a source, which not every kind of page can name."""
    kinds = field.stream_block.child_blocks.values()
    found = [kind for kind in kinds if not leads_elsewhere(kind)]
    has_sources = hasattr(page, "source_references")
    return [kind for kind in found if has_sources or not isinstance(kind, NumberBlock)]


def leads_elsewhere(block: blocks.Block) -> bool:
    """Blocks that are nothing but another page."""
    inner = getattr(block, "child_blocks", {}).values()
    return bool(inner) and all(isinstance(each, blocks.PageChooserBlock) for each in inner)


def example(block: blocks.Block):
    if isinstance(block, ImageBlock):
        image = SiteImageFactory()
        image.contextual_alt_text, image.decorative = f"{MARK} picture", False
        return image
    if isinstance(block, blocks.StructBlock):
        return {name: example(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [example(block.child_block) for _number in range(2)]
    if isinstance(block, blocks.RichTextBlock):
        name = block.name or "text"
        return blocks.RichTextBlock().to_python(f"<p>{MARK} {name} {uuid4().hex[:4]}.</p>")
    return example_of_value(block)


def example_of_value(block: blocks.Block):
    if isinstance(block, blocks.BooleanBlock):
        return True
    if isinstance(block, blocks.IntegerBlock):
        return 1
    if isinstance(block, ImageChooserBlock):
        return SiteImageFactory()
    if isinstance(block, AudioChooserBlock):
        return SiteMediaFactory(type="audio")
    if isinstance(block, DocumentChooserBlock):
        return SiteDocumentFactory()
    if isinstance(block, blocks.PageChooserBlock):
        return Page.objects.filter(depth=2).first()
    return f"{MARK} {block.name}"
