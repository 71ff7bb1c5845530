"""Search over all kinds of pages in one language."""

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from wagtail.models import Locale, Page, get_page_models

from home.folding import fold
from home.localised import link

PAGE_SIZE = 20


def results_for(query: str, language: str, kind: str = "", number=None) -> Results:
    """Live pages in `language` that hold all words of the query, best first, as specific pages.

    `kind` narrows to one page model by its lower-case name; an unknown one finds nothing.
    """
    locale = Locale.objects.get_for_language(language)
    pages = Page.objects.live().public().filter(locale=locale, depth__gt=2)
    if kind:
        pages = pages.filter(content_type__in=content_types(kind))
    # SQLite's search does not escape the mark that it puts around each word.
    folded = fold(query.replace('"', " "))
    found = pages.search(folded, operator="and") if folded else []
    results = Paginator(found, PAGE_SIZE).get_page(number)
    results.object_list = specific(list(results.object_list), locale)
    return results


def content_types(kind: str) -> list[int]:
    models = [model for model in get_page_models() if model._meta.model_name == kind]
    return [found.pk for found in ContentType.objects.get_for_models(*models).values()]


def specific(pages: list[Page], locale: Locale) -> list[Page]:
    """The same pages as their own models, with one query for each kind among them."""
    by_pk = {page.pk: page for page in Page.objects.filter(pk__in=[p.pk for p in pages]).specific()}
    ordered = [by_pk[page.pk] for page in pages if page.pk in by_pk]
    link([page for page in ordered if hasattr(page, "localised_relations")], locale)
    return ordered
