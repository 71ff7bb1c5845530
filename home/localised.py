"""Relations in the reader's language.

A relation is a fact: it points to one page or term, whatever the language. `link` finds, for a whole list of
pages at once, the version that the reader can read: one query for all pages and all kinds of terms.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from wagtail.models import Locale, Page

from home.languages.fallbacks import chain
from home.languages.originals import real
from home.loading.remembered import MISSING, keep, memory_now
from home.loading.together import together
from home.privacy import public


def link(pages: Iterable[Model], locale: Locale, besides: Iterable[Model] = ()) -> None:
    """Sets `linked` on each page: relation name → the related object in `locale`, else in the first language of
    its fallback chain, else the original.

    A relation that leads to an unpublished page is left out. `besides` are looked up in the same query, for
    whoever asks for their versions later.
    """
    pages = list(pages)
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for page in pages:
        if getattr(page, "locale_id", None) == locale.pk:
            page.locale = locale
        for name in page.localised_relations:
            if pk := foreign_key(page, name):
                wanted[stored_in(page._meta.get_field(name).related_model)].add(pk)
    for row in besides:
        wanted[stored_in(type(row))].add(row.pk)
    found = all_versions(wanted, locale)
    for page in pages:
        page.__dict__["linked"] = {
            name: version
            for name in page.localised_relations
            if (version := version_of(page, name, found)) is not None
        }


def version_of(page: Model, name: str, found: Mapping) -> Model | None:
    model = stored_in(page._meta.get_field(name).related_model)
    return found.get(model, {}).get(foreign_key(page, name))


def versions(model: type[Model], pks: Iterable[int], locale: Locale) -> dict[int, Model]:
    """Maps each pk to the version of the object that the reader can read best, else to the object itself."""
    return all_versions({model: set(pks)}, locale)[model]


def all_versions(
    wanted: Mapping[type[Model], set[int]], locale: Locale
) -> dict[type[Model], dict[int, Model]]:
    memory = memory_now()
    known = {
        (model, pk): memory.get((model, pk, locale.pk), MISSING)
        for model, pks in wanted.items()
        for pk in pks
    }
    unknown: dict[type[Model], set[int]] = defaultdict(set)
    for (model, pk), version in known.items():
        if version is MISSING:
            unknown[model].add(pk)
    if unknown:
        found = look_up(unknown, locale)
        keep(memory, {(*key, locale.pk): version for key, version in found.items()})
        known |= found
    return {
        model: {pk: version for pk in pks if (version := known[model, pk])}
        for model, pks in wanted.items()
    }


def look_up(wanted: Mapping[type[Model], set[int]], locale: Locale) -> dict:
    """Maps model and primary key to the version; to None where there is none to read."""
    rows = together({model: in_any_version(model, pks, locale) for model, pks in wanted.items()})
    return {
        (model, pk): version
        for model, pks in wanted.items()
        for pk, version in readable(rows[model], pks, locale).items()
    }


def in_any_version(model: type[Model], pks: set[int], locale: Locale) -> QuerySet:
    """The rows themselves and those in languages of the chain; of pages only what is published."""
    _own, *others = chain(locale.language_code)
    in_language = Q(locale=locale)
    if others:
        in_language |= Q(locale__language_code__in=others)
    keys = model._default_manager.filter(pk__in=pks).values("translation_key")
    rows = model._default_manager.filter(Q(pk__in=pks) | Q(in_language, translation_key__in=keys))
    return public(real(rows.live())) if issubclass(model, Page) else rows


def readable(rows: Iterable[Model], pks: set[int], locale: Locale) -> dict[int, Model | None]:
    order = {code: rank for rank, code in enumerate(chain(locale.language_code))}
    originals: dict[int, UUID] = {}
    chosen: dict[UUID, Model] = {}
    for row in sorted(rows, key=lambda row: order.get(row.locale.language_code, len(order))):
        if row.pk in pks:
            originals[row.pk] = row.translation_key
        chosen.setdefault(row.translation_key, row)
    return {pk: chosen[originals[pk]] if pk in originals else None for pk in pks}


def stored_in(model: type[Model]) -> type[Model]:
    """The model to look a relation up in: all pages are looked up together."""
    return Page if issubclass(model, Page) else model


def foreign_key(page: Model, name: str) -> int | None:
    return getattr(page, page._meta.get_field(name).attname)
