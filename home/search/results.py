"""Search over all kinds of pages, in the language of the reader and its fallbacks."""

from dataclasses import dataclass

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from django.db.models import OuterRef
from wagtail.models import Locale, Page, PageQuerySet
from wagtail.search.backends import get_search_backend

from home.languages.fallbacks import in_chain
from home.languages.said import Said, of_interface
from home.models import BasePage
from home.models.base import pair_of
from home.privacy import public
from home.search.words import searchable

PAGE_SIZE = 20


@dataclass(frozen=True)
class Result:
    """A page as the list of results shows it; `language` is its own."""

    page: Page
    kind: Said
    summary: str

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def url(self) -> str:
        return self.page.url

    @property
    def language(self) -> str:
        return self.page.locale.language_code

    @property
    def pair(self) -> str:
        return pair_of(self.page.translation_key)

    @property
    def kicker(self) -> list[Said]:
        return [self.kind]


def results_for(query: str, language: str, number=None) -> Results:
    """Live pages that hold all words of the query, best first: those that lists in `language` show.

    `is_cut`: there are more, so many that nobody counted them.
    """
    locale = Locale.objects.get_for_language(language)
    words = searchable(query)
    found = readable(locale).search(words, operator="and") if words else []
    results = Paginator(found, PAGE_SIZE).get_page(number)
    results.is_cut = getattr(found, "is_cut", False)
    results.object_list = shown(list(results.object_list))
    return results


def readable(locale: Locale) -> PageQuerySet:
    versions = Page.objects.live()
    if getattr(get_search_backend(), "asks_of_each", False):
        versions = versions.filter(pk=OuterRef("pk"))
    # Search engines take no subquery but this one.
    chosen = in_chain(versions, locale).values("pk")
    pages = public(Page.objects.all()).filter(pk__in=chosen, depth__gt=2)
    return pages.select_related("locale", "published_translation")


def shown(pages: list[Page]) -> list[Result]:
    """One query for the summaries, however many kinds of pages were found."""
    summaries = summaries_of(pages)
    return [
        Result(page, of_interface(page.page_type_display_name), summaries.get(page.pk, ""))
        for page in pages
    ]


def summaries_of(pages: list[Page]) -> dict[int, str]:
    models = {page.specific_class for page in pages}
    queries = [
        model.objects.filter(pk__in=[page.pk for page in pages])
        .order_by()
        .values_list("pk", "summary")
        for model in models
        if model and issubclass(model, BasePage)
    ]
    return dict(queries[0].union(*queries[1:], all=True)) if queries else {}
