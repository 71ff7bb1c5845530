"""What a reader gets where something does not exist in the language of the page: see LANGUAGE_FALLBACKS."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import Locale, Page

from home.languages.originals import real


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
    versions = rows.model._default_manager.filter(translation_key=OuterRef("translation_key"))
    if is_page:
        versions = real(versions.filter(live=True))
    chosen, better = Q(locale=locale), [own]
    for code in others:
        exists_better = Exists(versions.filter(locale__language_code__in=better))
        chosen |= Q(~exists_better, locale__language_code=code)
        better = [*better, code]
    return rows.filter(chosen)


def below(pages: QuerySet, parent: Page) -> QuerySet:
    """The children of a page, and of its translations where the language has fallbacks."""
    has_fallbacks = len(chain(parent.locale.language_code)) > 1
    return below_versions(pages, parent) if has_fallbacks else pages.child_of(parent)


def below_versions(pages: QuerySet, parent: Page) -> QuerySet:
    """The children of a page and of all its translations."""
    versions = Page.objects.filter(translation_key=parent.translation_key)
    path_of_parent = Substr("path", 1, Length("path") - parent.steplen)
    return pages.alias(parent=path_of_parent).filter(parent__in=versions.values("path"))
