"""Rows of several tables in one query.

A page is put together of many short lists, each in a table of its own. Here they are one UNION, in which
each row is a JSON object.
"""

from collections.abc import Hashable, Mapping
from operator import itemgetter
from typing import Any

from django.db import models
from django.db.models import F, Model, QuerySet, Value, Window
from django.db.models.functions import JSONObject, RowNumber
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, TranslatableMixin

#: What a list or a link needs of the fields that Wagtail gives each page.
PAGE_FIELDS = {
    "id",
    "title",
    "slug",
    "live",
    "path",
    "depth",
    "url_path",
    "locale",
    "translation_key",
    "content_type",
}
#: Long texts stand on their own page only; JSON has no moments. Both can still be asked for, each with a query.
LEFT_OUT = (RichTextField, StreamField, models.DateTimeField)


def together(querysets: Mapping[Hashable, QuerySet]) -> dict[Hashable, list[Any]]:
    """The rows of each queryset, those of `first` in their order.

    With each row come the related rows that its model names in `relations_shown`, and its locale; with a page
    what is known of it as a translation.
    """
    found: dict[Hashable, list[Any]] = {name: [] for name in querysets}
    names = list(querysets)
    parts = [part(number, querysets[name]) for number, name in enumerate(names)]
    rows = parts[0].union(*parts[1:], all=True) if parts else []
    for number, _position, values in sorted(rows, key=itemgetter(0, 1)):
        queryset = querysets[names[number]]
        found[names[number]].append(made_of(values, queryset.model, queryset.db))
    return found


def first(queryset: QuerySet, limit: int, *order: str) -> QuerySet:
    """A queryset for `together`: an ordinary slice has no place in a UNION."""
    chosen = queryset.order_by(*order).values("pk")[:limit]
    # Of all rows that may be shown, none but these is read whole.
    rows = queryset.model._default_manager.filter(pk__in=chosen)
    return rows.annotate(position=Window(RowNumber(), order_by=order))


def part(number: int, queryset: QuerySet) -> QuerySet:
    position = F("position") if "position" in queryset.query.annotations else Value(0)
    return queryset.order_by().values_list(Value(number), position, as_json(queryset.model))


def as_json(model: type[Model], prefix: str = "") -> JSONObject:
    columns = {field.attname: F(f"{prefix}{field.attname}") for field in fields_of(model)}
    related = {
        name: as_json(model._meta.get_field(name).related_model, f"{prefix}{name}__")
        for name in relations_of(model)
    }
    return JSONObject(**columns, **related)


def fields_of(model: type[Model]) -> list[models.Field]:
    return [
        field
        for field in model._meta.concrete_fields
        if not isinstance(field, LEFT_OUT)
        and (field.model is not Page or field.name in PAGE_FIELDS)
    ]


def relations_of(model: type[Model]) -> list[str]:
    locale = ["locale"] if issubclass(model, TranslatableMixin) else []
    translation = ["published_translation"] if issubclass(model, Page) else []
    return [*locale, *translation, *getattr(model, "relations_shown", [])]


def made_of(values: dict, model: type[Model], database: str) -> Model | None:
    """The row as if the database had been asked for it alone; None at the empty end of a relation."""
    if values[model._meta.pk.attname] is None:
        return None
    known = {field.attname: field.to_python(values[field.attname]) for field in fields_of(model)}
    row = model.from_db(database, list(known), list(known.values()))
    for name in relations_of(model):
        relation = model._meta.get_field(name)
        # Known to be empty, too, where the other side holds the key.
        relation.set_cached_value(row, made_of(values[name], relation.related_model, database))
    return row
