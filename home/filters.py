"""Filters in the words of the reader and in addresses that are the same in every language."""

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter
from wagtail.models import Locale, Page

from home.languages.fallbacks import in_chain


class TranslatedFilter(ModelChoiceFilter):
    """Filters by a related page or term: chosen by its slug, compared by its translation key."""

    def __init__(self, offered: type[Model], field_name: str, label: str):
        super().__init__(
            field_name=field_name,
            label=label,
            queryset=offered._default_manager.none(),
            to_field_name="slug",
            empty_label=_("All"),
        )
        self.offered = offered

    def filter(self, qs, value):
        if value is None:
            return qs
        return self.get_method(qs)(
            **{f"{self.field_name}__translation_key": value.translation_key}
        ).distinct()


class LanguageFilterSet(FilterSet):
    """Offers what exists in one language. A value that does not exist shows nothing and says so."""

    def __init__(self, data=None, queryset=None, *, language: Locale, **kwargs):
        super().__init__(data, queryset, **kwargs)
        for filter in self.filters.values():
            if isinstance(filter, TranslatedFilter):
                filter.field.queryset = in_language(filter.offered, language)

    @property
    def active(self) -> bool:
        """Whether the reader narrowed the list."""
        return self.is_bound and any(self.data.get(name) for name in self.filters)

    @property
    def qs(self):
        """Nothing for values that do not exist, rather than everything."""
        return super().qs if not self.is_bound or self.form.is_valid() else self.queryset.none()


def choice(name: str, label, choices) -> ChoiceFilter:
    """A select of fixed choices."""
    return ChoiceFilter(
        field_name=name, label=label, choices=choices, empty_label=_("All"), widget=forms.Select
    )


def in_language(model, language: Locale):
    """What a reader of the language can choose: as lists show it, in a language of the fallback chain."""
    rows = in_chain(model._default_manager.all(), language)
    return rows.live().order_by("title") if issubclass(model, Page) else rows.order_by("name")
