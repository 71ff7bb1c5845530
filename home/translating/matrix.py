"""The matrix of pages and languages: what stands where, what is to do, and where to do it."""

from collections.abc import Iterable

import django_filters
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page, get_page_content_types
from wagtail.permissions import page_permission_policy
from wagtail.snippets.permissions import user_can_edit_snippet_type

from home import cldr
from home.languages import language_choices
from home.languages.latin_pages import written_by_people
from home.translating import state
from home.translating.account import languages_of
from home.translating.cells import Row, cell_of_page, row_of
from home.translating.rights import languages_of_terms
from home.translating.state import State
from home.translating.terms import kinds, terms, unfinished


def language_names() -> list[tuple[str, str]]:
    """Codes of the languages in which people write with their names in that of the reader, by name."""
    codes = written_by_people().values_list("language_code", flat=True)
    names = [(code, cldr.language_name(code, get_language())) for code in codes]
    return sorted(names, key=lambda choice: choice[1])


def in_order(locales: Iterable[Locale]) -> list[Locale]:
    """That of the settings, in which readers have them too."""
    places = {code: place for place, (code, _name) in enumerate(language_choices())}
    return sorted(locales, key=lambda locale: places.get(locale.language_code, len(places)))


class MatrixFilterSet(WagtailFilterSet):
    """Languages are what is looked at; the others choose pages."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    languages = django_filters.MultipleChoiceFilter(
        label=_("Languages"),
        choices=language_names,
        method="all_pages",
        widget=forms.CheckboxSelectMultiple,
    )
    state = django_filters.ChoiceFilter(
        label=_("State in any of them"), choices=State.choices, method="in_state"
    )
    content_type = ContentTypeFilter(
        label=_("Kind of page"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def all_pages(self, pages, name, value):
        return pages

    def in_state(self, pages, name, value):
        return state.in_state(pages, State(value), self.wanted)

    @cached_property
    def locales(self) -> list[Locale]:
        """Those asked for, else those of the person, else all."""
        asked = self.data.getlist("languages") if self.data else []
        mine = [] if asked else languages_of(self.request.user)
        wanted = written_by_people().filter(language_code__in=asked) if asked else mine
        return in_order(wanted or written_by_people())

    @property
    def wanted(self) -> list[int]:
        return [locale.pk for locale in self.locales]

    @property
    def wants_terms(self) -> bool:
        """Nothing was chosen that only pages have."""
        chosen = self.form.cleaned_data if self.form.is_valid() else {}
        return not any(chosen[name] for name in set(chosen) - {"languages", "state"})


def add_filter(name: str, choice: django_filters.Filter) -> None:
    """For what a higher room knows of pages."""
    MatrixFilterSet.base_filters[name] = choice


class MatrixView(ReportView):
    """A row for each page in its own language, a column for each language."""

    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    results_template_name = "home/translating/matrix_results.html"
    index_url_name = "translations"
    index_results_url_name = "translations_results"
    filterset_class = MatrixFilterSet
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    paginate_by = 25

    def get_queryset(self):
        mine = page_permission_policy.explorable_instances(self.request.user)
        keys = mine.order_by().values("translation_key")
        pages = state.originals().filter(translation_key__in=keys)
        self.queryset = pages.select_related("locale", "content_type")
        return super().get_queryset()

    def filter_queryset(self, queryset):
        pages = super().filter_queryset(queryset)
        return state.longest_waiting_first(pages, self.filters.wanted)

    def order_queryset(self, queryset):
        return queryset

    def decorate_paginated_queryset(self, pages):
        pages = list(pages)
        found = state.standings(pages, self.filters.wanted)
        for page in pages:
            page.cells = [
                cell_of_page(page, locale, found[page.pk].get(locale.pk))
                for locale in self.filters.locales
            ]
        return pages

    def terms(self) -> list[Row]:
        """Those in which something is to do, on the first page: they are few."""
        if self.request.GET.get("p", "1") != "1" or not self.filters.wants_terms:
            return []
        user, asked = self.request.user, self.filters.form.cleaned_data.get("state")
        edited = [model for model in kinds() if user_can_edit_snippet_type(user, model)]
        mine = kinds() if languages_of_terms(user) & set(self.filters.wanted) else edited
        found = unfinished(terms(mine, self.filters.wanted), State(asked) if asked else None)
        return [
            row_of(term, self.filters.locales, may_edit=type(term.original) in edited)
            for term in found
        ]

    def get_context_data(self, **kwargs):
        names = [
            cldr.language_name(one.language_code, get_language()) for one in self.filters.locales
        ]
        known = {"languages": names, "terms": self.terms()}
        return {**super().get_context_data(**kwargs), **known}
