"""What a reader gets where something does not exist in the language of the page: see LANGUAGE_FALLBACKS."""

from functools import reduce
from operator import or_
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, Page

from home.languages.originals import real
from home.loading.remembered import remembered

#: Below the root of the tree, and below the home page of a language.
DEPTH_OF_SECTIONS = 3


def chain(code: str) -> list[str]:
    """The language itself, then those in which its readers get what it lacks, best first.

    Without a declaration that is the source language: an event that a reader learns of in English, marked as
    such, is more use than one that is hidden.
    """
    declared = settings.LANGUAGE_FALLBACKS.get(code, [settings.LANGUAGE_CODE])
    return list(dict.fromkeys([code, *declared]))


def interface_language(code: str) -> str:
    """The language in which the interface stands on pages in `code`."""
    translated = (each for each in chain(code) if each in settings.INTERFACE_LANGUAGES)
    return next(translated, settings.LANGUAGE_CODE)


def in_chain(rows: QuerySet, locale: Locale) -> QuerySet:
    """Each page or term once: in the language, else in the first language of its chain that has it.

    Of pages those are left out that are no real translations.
    """
    is_page = issubclass(rows.model, Page)
    if is_page:
        rows = real(rows)
    own, *others = chain(locale.language_code)
    if not others:
        return rows.filter(locale=locale)
    model = Page if is_page else rows.model
    versions = model._default_manager.filter(translation_key=OuterRef("translation_key"))
    if is_page:
        versions = real(versions.filter(live=True))
    chosen, better = Q(locale=locale), [own]
    for code in others:
        exists_better = Exists(versions.filter(locale__language_code__in=better))
        chosen |= Q(~exists_better, locale__language_code=code)
        better = [*better, code]
    return rows.filter(chosen)


def below(pages: QuerySet, parent: Page) -> QuerySet:
    """The children of a page, and of its translations in the fallbacks of its language."""
    languages = chain(parent.locale.language_code)
    if len(languages) == 1:
        return children(pages, [parent.path])
    return children(pages, [path for path, code in versions_of(parent) if code in languages])


def below_versions(pages: QuerySet, parent: Page) -> QuerySet:
    """The children of a page and of all its translations."""
    return children(pages, [path for path, _code in versions_of(parent)])


def versions_of(parent: Page) -> list[tuple[str, str]]:
    """Path and language of each version of a section: what changes them moves the frame."""
    return versions_of_sections().get(parent.translation_key) or versions_of_one(parent)


def versions_of_sections() -> dict[UUID, list[tuple[str, str]]]:
    """Of all that stand below the home pages, since most pages ask for one of them."""
    return remembered("versions of sections", look_up_sections, of_frame=True)


def look_up_sections() -> dict[UUID, list[tuple[str, str]]]:
    found: dict[UUID, list[tuple[str, str]]] = {}
    of_lists = Page.objects.filter(depth=DEPTH_OF_SECTIONS).order_by("path")
    for key, *version in of_lists.values_list("translation_key", "path", "locale__language_code"):
        found.setdefault(key, []).append(tuple(version))
    return found


def versions_of_one(parent: Page) -> list[tuple[str, str]]:
    versions = Page.objects.filter(translation_key=parent.translation_key)
    rows = versions.order_by("path").values_list("path", "locale__language_code")
    return remembered(
        ("versions of a section", parent.translation_key), lambda: list(rows), of_frame=True
    )


def children(pages: QuerySet, paths: list[str]) -> QuerySet:
    """By ranges of paths, which an index of any database knows how to find; a beginning of a text is none."""
    ranges = (Q(path__range=Page._get_children_path_interval(path)) for path in paths)
    depth = len(paths[0]) // Page.steplen + 1
    return pages.filter(reduce(or_, ranges), depth=depth)
