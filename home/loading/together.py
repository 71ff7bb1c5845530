"""Rows of several tables in one query.

A page is put together of many short lists, each in a table of its own. Here they are one UNION, in which
each row is a JSON object.
"""

from collections.abc import Hashable, Mapping
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from django.db import models
from django.db.models import F, Func, Model, QuerySet, Value, Window
from django.db.models.functions import RowNumber
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
    return queryset.order_by().values_list(Value(number), position, Row(queryset.model))


class Row(Func):
    """A row with all that is asked for of it, as JSON.

    Django's JSONObject looks for the way to its table for each column named, and sends each name beside the
    query. Here that is done once for each table, and the names of columns are part of the query.
    """

    function = "JSON_OBJECT"
    output_field = models.JSONField()
    names: tuple[str, ...] = ()

    def __init__(self, model: type[Model], prefix: str = ""):
        super().__init__()
        self.model = model
        self.prefix = prefix

    def resolve_expression(self, query=None, *args, **kwargs):
        values = {
            field.attname: field.get_col(alias)
            for fields in by_table(self.model)
            for alias in [self.table(fields, query, *args, **kwargs)]
            for field in fields
        }
        for name in relations_of(self.model):
            related = Row(self.model._meta.get_field(name).related_model, f"{self.prefix}{name}__")
            values[name] = related.resolve_expression(query, *args, **kwargs)
        found = self.copy()
        found.names = tuple(values)
        found.set_source_expressions(list(values.values()))
        return found

    def table(self, fields: list[models.Field], query, *args, **kwargs) -> str:
        """Its alias. A primary key stands in the row that refers to it, too: it says none where others do."""
        told = min(fields, key=attrgetter("primary_key"))
        return F(f"{self.prefix}{told.attname}").resolve_expression(query, *args, **kwargs).alias

    def as_sql(self, compiler, connection, **kwargs):
        compiled = [compiler.compile(value) for value in self.get_source_expressions()]
        pairs = (
            f"'{name}', {sql}" for name, (sql, _params) in zip(self.names, compiled, strict=True)
        )
        params = [param for _sql, params in compiled for param in params]
        return f"{self.function}({', '.join(pairs)})", params

    def as_postgresql(self, compiler, connection, **kwargs):
        found = self.copy()
        found.function = "JSONB_BUILD_OBJECT"
        return found.as_sql(compiler, connection)


def by_table(model: type[Model]) -> list[list[models.Field]]:
    fields = sorted(fields_of(model), key=lambda field: field.model._meta.db_table)
    return [list(found) for _table, found in groupby(fields, key=attrgetter("model"))]


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
