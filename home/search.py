"""Search over all kinds of pages in one language."""

from dataclasses import dataclass

from django.core.paginator import Page as Results
from django.core.paginator import Paginator
from wagtail.models import Locale, Page

from home.models import BasePage
from home.models.base import pair_of
from home.searching import searchable

PAGE_SIZE = 20


@dataclass(frozen=True)
class Result:
    """A page as the list of results shows it."""

    title: str
    url: str
    kind: str
    summary: str
    pair: str

    @property
    def kicker(self) -> list[str]:
        return [self.kind]


def results_for(query: str, language: str, number=None) -> Results:
    """Live pages in `language` that hold all words of the query, best first."""
    locale = Locale.objects.get_for_language(language)
    pages = Page.objects.live().public().filter(locale=locale, depth__gt=2)
    words = searchable(query)
    found = pages.search(words, operator="and") if words else []
    results = Paginator(found, PAGE_SIZE).get_page(number)
    results.object_list = shown(list(results.object_list))
    return results


def shown(pages: list[Page]) -> list[Result]:
    """One query for the summaries, however many kinds of pages were found."""
    summaries = summaries_of(pages)
    return [
        Result(
            title=page.title,
            url=page.url,
            kind=page.page_type_display_name,
            summary=summaries.get(page.pk, ""),
            pair=pair_of(page.translation_key),
        )
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
