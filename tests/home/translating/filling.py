"""Values for every declared field of a page and of its rows: nobody has to list them.

`mark` is a number; with another one every value that can differ does.
"""

from datetime import date, time
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from campaign.models import StoryPage
from tests.factories.campaign import SiteMediaFactory, SourceFactory
from tests.factories.home import SiteDocumentFactory, SiteImageFactory

#: What decides about others: whether people are shown, what repeats, where the page is found.
LEFT = {"slug", "shows_people", "recurrence", "consents", "action_url", "embed_url"}
CONTENT = {"SiteDocument": SiteDocumentFactory, "SiteImage": SiteImageFactory}
CONTENT |= {"SiteMedia": SiteMediaFactory, "Source": SourceFactory}


def fill(instance: models.Model, mark: int) -> models.Model:
    for declared in get_translatable_fields(type(instance)):
        field = instance._meta.get_field(declared.field_name)
        if field.name in LEFT or field.many_to_many:
            continue
        if is_children(field):
            fill_rows(instance, field, mark)
        elif isinstance(field, StreamField):
            setattr(instance, field.name, stream(instance, field, mark))
        elif field.is_relation:
            setattr(instance, field.name, related(field, instance))
        else:
            setattr(instance, field.name, value(field, mark))
    return instance


def is_children(field) -> bool:
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)


def fill_rows(instance, relation, mark: int) -> None:
    """One row; the same one again if it is there."""
    model = relation.related_model
    rows = list(getattr(instance, relation.name).all())
    row = rows[0] if rows else model()
    if issubclass(model, TranslatableMixin):
        row.locale, row.translation_key = instance.locale, row.translation_key or uuid4()
    if hasattr(model, "translatable_fields"):
        fill(row, mark)
    else:
        fill_plain(row, mark)
    setattr(instance, relation.name, [row])


def fill_plain(row, mark: int) -> None:
    """A row without words is a fact as a whole."""
    own = {"id", "sort_order"}
    for field in row._meta.concrete_fields:
        if field.name in own or isinstance(field, ParentalKey):
            continue
        found = related(field, row) if field.is_relation else value(field, mark)
        setattr(row, field.name, found)


def related(field, instance):
    model = field.related_model
    if factory := CONTENT.get(model.__name__):
        return model.objects.first() or factory()
    if model is Page:
        # What every choice of a page allows.
        return StoryPage.objects.exclude(pk=instance.pk).order_by("pk").first()
    if issubclass(model, Page):
        return model.objects.exclude(pk=instance.pk).order_by("pk").first()
    return model.objects.first()


def value(field: models.Field, mark: int):
    if field.name == "sdgs":
        return f"{mark}, 10"
    if field.choices:
        keys = [key for key, _label in field.flatchoices if key]
        return keys[mark % len(keys)] if keys else field.get_default()
    if isinstance(field, RichTextField):
        return f"<p>{field.name} <b>{mark}</b></p><p>more {mark}</p>"
    made = {
        models.BooleanField: bool(mark % 2),
        models.DateField: date(2027, 3, mark),
        models.TimeField: time(10 + mark),
        models.URLField: f"https://a.example/{mark}",
        models.EmailField: f"a{mark}@ground.example",
        models.DecimalField: Decimal(mark),
        models.IntegerField: mark,
        models.FloatField: float(mark),
        models.CharField: f"{field.name} {mark}"[: field.max_length],
        models.TextField: f"{field.name}\n{mark} & more",
    }
    return next((v for kind, v in made.items() if isinstance(field, kind)), field.get_default())


def stream(instance, field: StreamField, mark: int):
    """One of each kind of block of which a value can be made, under the same ids every time."""
    known = {block.block_type: block.id for block in getattr(instance, field.name) or []}
    data = [
        {"type": name, "value": sample, "id": known.get(name) or str(uuid4())}
        for name, block in field.stream_block.child_blocks.items()
        if (sample := of_block(block, mark)) is not None
    ]
    return field.stream_block.to_python(data)


def of_block(block: blocks.Block, mark: int):
    """In the form in which it is stored; None: not without a picture or a page."""
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>A <i>block</i> {mark}</p>"
    if isinstance(block, blocks.ChoiceBlock | ImageBlock):
        return None
    if isinstance(block, blocks.StructBlock):
        parts = {name: of_block(child, mark) for name, child in block.child_blocks.items()}
        missing = [name for name in needed(block) if parts[name] is None]
        return None if missing else {n: v for n, v in parts.items() if v is not None}
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return f"A block {mark}"
    if isinstance(block, blocks.IntegerBlock):
        return mark
    if isinstance(block, blocks.ListBlock):
        item = of_block(block.child_block, mark)
        return None if item is None else [{"type": "item", "value": item, "id": str(UUID(int=7))}]
    return None


def needed(block: blocks.StructBlock) -> list[str]:
    return [
        name
        for name, child in block.child_blocks.items()
        if child.required or isinstance(child, ImageBlock | blocks.ListBlock)
    ]


def facts_of(instance: models.Model) -> dict:
    """All that is the same in every language, by name, rows by their key."""
    found: dict = {}
    for declared in get_translatable_fields(type(instance)):
        field = instance._meta.get_field(declared.field_name)
        if is_children(field):
            found[field.name] = [rows_facts(row) for row in getattr(instance, field.name).all()]
        elif isinstance(declared, SynchronizedField) and field.name not in LEFT:
            found[field.name] = plain(instance, field)
    return found


def rows_facts(row):
    if hasattr(row, "translatable_fields"):
        return {"key": getattr(row, "translation_key", None), **facts_of(row)}
    own = {"id", "sort_order"}
    fields = [f for f in row._meta.concrete_fields if not isinstance(f, ParentalKey)]
    return {f.name: getattr(row, f.attname) for f in fields if f.name not in own}


def plain(instance, field):
    if field.many_to_many:
        return sorted(row.pk for row in getattr(instance, field.name).all())
    return field.value_from_object(instance)
