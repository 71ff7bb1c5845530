"""Values for every declared field of a page, of its rows and of its blocks: nobody has to list them.

`mark` is a number; with another one every value differs. A kind of field or block of which no value can be made
is an error, so that whoever adds one says here what stands in it.
"""

from datetime import date, time
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.coreutils import resolve_model_string
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields
from wagtailmedia.blocks import AudioChooserBlock

from events.fields import FloatingRecurrenceField, LanguagesField
from home.models import SiteImage
from tests.home.translating.content import one_of

#: Of two things that exclude each other a page has one at odd marks and the other at even ones.
EITHER = {"action_url": "action_page", "embed_url": "file", "resource": "document"}
#: What the rules of a model ask for.
SPECIAL = {
    "sdgs": lambda mark: f"{mark}, 10",
    "embed_url": lambda mark: f"https://vimeo.com/{mark}",
    "recurrence": lambda mark: "RRULE:FREQ=WEEKLY;COUNT=3" if mark % 2 else "",
    "language": lambda mark: ("en", "it")[mark % 2],
    "precision": lambda mark: ("month", "day")[mark % 2],
    "newsletter_languages": lambda mark: ("en", "en, it")[mark % 2],
}
#: What the rules of a model do not let anybody take away.
NEEDED = {"start_date"}


def fill(instance: models.Model, mark: int) -> models.Model:
    for declared in get_translatable_fields(type(instance)):
        field = instance._meta.get_field(declared.field_name)
        if is_children(field):
            fill_rows(instance, field, mark)
        elif field.many_to_many:
            setattr(instance, field.name, [one_of(field.related_model, mark)])
        elif isinstance(field, StreamField):
            setattr(instance, field.name, stream(instance, field, mark))
        else:
            setattr(instance, field.name, single(field, instance, mark))
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
        for field in plain_fields(model):
            setattr(row, field.name, single(field, row, mark))
    setattr(instance, relation.name, [row])


def plain_fields(model: type[models.Model]) -> list[models.Field]:
    """Of rows without words, which are a fact as a whole."""
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, ParentalKey)]
    return [field for field in fields if field.name not in ("id", "sort_order")]


def single(field: models.Field, instance, mark: int):
    if is_left_out(field.name, type(instance), mark):
        return None if field.is_relation else ""
    if field.is_relation:
        return one_of(field.related_model, mark, besides=instance)
    return SPECIAL[field.name](mark) if field.name in SPECIAL else value(field, mark)


def is_left_out(name: str, model: type[models.Model], mark: int) -> bool:
    names = {field.name for field in model._meta.get_fields()}
    pairs = [(one, other) for one, other in EITHER.items() if {one, other} <= names]
    return any(name == pair[(mark + 1) % 2] for pair in pairs)


def value(field: models.Field, mark: int):
    if field.choices:
        keys = [key for key, _label in field.flatchoices if key]
        return keys[mark % len(keys)]
    if isinstance(field, RichTextField):
        return rich_text(mark)
    made = {
        models.BooleanField: bool(mark % 2),
        models.DateField: date(2027, 3, mark),
        models.TimeField: time(10 + mark),
        models.URLField: f"https://a.example/{mark}",
        models.EmailField: f"a{mark}@ground.example",
        models.DecimalField: Decimal(mark),
        models.IntegerField: mark,
        models.FloatField: float(mark),
        models.CharField: f"{field.name} {mark}"[-(field.max_length or 0) :],
        LanguagesField: [("en", "it")[mark % 2]],
        FloatingRecurrenceField: None,
        models.TextField: f"{field.name}\n{mark} & more",
    }
    return next(v for kind, v in made.items() if isinstance(field, kind))


def rich_text(mark: int) -> str:
    link = f'<a href="https://a.example/{mark}">there</a>'
    return f"<p>A <b>word</b> {mark}, {link}</p><ul><li>more {mark}</li></ul>"


def stream(instance, field: StreamField, mark: int):
    """One of each kind of block, under the same ids every time."""
    known = {block.block_type: block.id for block in getattr(instance, field.name) or []}
    data = [
        {"type": name, "value": of_block(block, mark), "id": known.get(name) or str(uuid4())}
        for name, block in field.stream_block.child_blocks.items()
    ]
    return field.stream_block.to_python(data)


def of_block(block: blocks.Block, mark: int):
    """In the form in which it is stored."""
    match block:
        case ImageBlock():
            return of_image(mark)
        case blocks.StructBlock():
            return {name: of_block(child, mark) for name, child in block.child_blocks.items()}
        case blocks.ListBlock():
            value = of_block(block.child_block, mark)
            return [{"type": "item", "value": value, "id": str(UUID(int=n))} for n in (7, 8)]
        case blocks.RichTextBlock():
            return rich_text(mark)
        case blocks.CharBlock() | blocks.TextBlock():
            return f"A block {mark}"
        case blocks.IntegerBlock():
            return mark
        case blocks.BooleanBlock():
            return bool(mark % 2)
        case AudioChooserBlock():
            return one_of(block.target_model, mark, type="audio").pk
        case blocks.PageChooserBlock():
            kinds = block.page_type or [Page]
            kind = kinds[0] if isinstance(kinds, list | tuple) else kinds
            return one_of(resolve_model_string(kind), mark).pk
    raise NotImplementedError(block)


def of_image(mark: int) -> dict:
    """What only decorates needs no words."""
    alt = f"It shows {mark}" if mark % 2 else ""
    image = one_of(SiteImage, mark).pk
    return {"image": image, "decorative": not alt, "alt_text": alt}


def empty(instance: models.Model) -> models.Model:
    """Takes away all that a page can be without."""
    for declared in get_translatable_fields(type(instance)):
        field = instance._meta.get_field(declared.field_name)
        if field.name in NEEDED:
            continue
        if is_children(field) or field.many_to_many or isinstance(field, StreamField):
            setattr(instance, field.name, [])
        elif field.blank and field.null:
            setattr(instance, field.name, None)
        elif field.blank and isinstance(field, models.CharField | models.TextField):
            setattr(instance, field.name, "")
    return instance
