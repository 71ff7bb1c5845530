"""Cells of the matrix: how a page or a term stands in a language, and where to do something about it."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Model
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import get_edit_url

from home.translating.state import Standing
from home.translating.terms import Term


class Cell(NamedTuple):
    """`standing` is None in the language of the original; `url` leads to where it is edited or submitted, or is
    empty."""

    code: str
    standing: Standing | None
    url: str


class Row(NamedTuple):
    """A term; `kind` is what its model is called, and `edit_url` is empty for who may only translate it."""

    term: Model
    kind: str
    edit_url: str
    cells: list[Cell]


def submit_url(original: Model) -> str:
    if isinstance(original, Page):
        return reverse("wagtail_localize:submit_page_translation", args=[original.pk])
    meta = original._meta
    place = [meta.app_label, meta.model_name, original.pk]
    return reverse("wagtail_localize:submit_snippet_translation", args=place)


def cell_of_page(page: Page, locale: Locale, standing: Standing | None) -> Cell:
    if standing and standing.page_id:
        return Cell(
            locale.language_code,
            standing,
            reverse("wagtailadmin_pages:edit", args=[standing.page_id]),
        )
    return missing_cell(page, locale, standing)


def cell_of_term(term: Term, locale: Locale, *, may_edit: bool) -> Cell:
    standing = term.standings.get(locale.pk)
    version = term.versions.get(locale.pk)
    if version is None:
        return missing_cell(term.original, locale, standing)
    url = get_edit_url(version) if may_edit else todo_url(standing)
    return Cell(locale.language_code, standing, url)


def todo_url(standing: Standing | None) -> str:
    """Empty for what translators do not work on."""
    if standing is None or standing.translation_id is None:
        return ""
    return reverse("translation_todo", args=[standing.translation_id])


def missing_cell(original: Model, locale: Locale, standing: Standing | None) -> Cell:
    code = locale.language_code
    return Cell(code, standing, f"{submit_url(original)}?select_locale={code}")


def row_of(term: Term, locales: Iterable[Locale], *, may_edit: bool) -> Row:
    original = term.original
    cells = [cell_of_term(term, locale, may_edit=may_edit) for locale in locales]
    edit_url = get_edit_url(original) if may_edit else ""
    return Row(original, original._meta.verbose_name, edit_url, cells)
