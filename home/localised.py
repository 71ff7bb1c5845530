"""Relations in the reader's language.

A relation is a fact: it points to one page or term, whatever the language. `link` finds, for a whole list of
pages at once, the version that the reader can read: one query for all pages and one for each kind of term.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Model, Q
from wagtail.models import Locale, Page

from home.remembered import MISSING, keep, memory_now


def link(pages: Sequence[Page], locale: Locale) -> None:
    """Sets `linked` on each page: relation name → the related object in `locale`, else the original.

    A relation that leads to an unpublished page is left out.
    """
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for page in pages:
        if getattr(page, "locale_id", None) == locale.pk:
            page.locale = locale
        for name in page.localised_relations:
            if pk := getattr(page, page._meta.get_field(name).attname):
                wanted[stored_in(page, name)].add(pk)
    found = {model: versions(model, pks, locale) for model, pks in wanted.items()}
    for page in pages:
        page.__dict__["linked"] = {
            name: version
            for name in page.localised_relations
            if (version := found.get(stored_in(page, name), {}).get(foreign_key(page, name)))
        }


def versions(model: type[Model], pks: Iterable[int], locale: Locale) -> dict[int, Model]:
    """Maps each pk to the object with the same translation key in `locale`, else to the object itself."""
    memory = memory_now()
    known = {pk: memory.get((model, pk, locale.pk), MISSING) for pk in pks}
    unknown = {pk for pk, version in known.items() if version is MISSING}
    if unknown:
        found = look_up(model, unknown, locale)
        known |= {pk: found.get(pk) for pk in unknown}
        keep(memory, {(model, pk, locale.pk): known[pk] for pk in unknown})
    return {pk: version for pk, version in known.items() if version}


def look_up(model: type[Model], pks: set[int], locale: Locale) -> dict[int, Model]:
    keys = model._default_manager.filter(pk__in=pks).values("translation_key")
    rows = model._default_manager.filter(
        Q(pk__in=pks) | Q(locale=locale, translation_key__in=keys)
    ).select_related("locale")
    if issubclass(model, Page):
        rows = rows.live()
    originals: dict[int, UUID] = {}
    readable: dict[UUID, Model] = {}
    for row in rows:
        if row.pk in pks:
            originals[row.pk] = row.translation_key
        if row.locale_id == locale.pk:
            readable[row.translation_key] = row
        else:
            readable.setdefault(row.translation_key, row)
    return {pk: readable[key] for pk, key in originals.items()}


def stored_in(page: Page, name: str) -> type[Model]:
    """The model to look the relation up in: all pages are looked up together."""
    model = page._meta.get_field(name).related_model
    return Page if issubclass(model, Page) else model


def foreign_key(page: Page, name: str) -> int | None:
    return getattr(page, page._meta.get_field(name).attname)
