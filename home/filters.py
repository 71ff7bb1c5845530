"""Filters in the words of the reader and in addresses that are the same in every language."""

from django import forms
from django.db.models import Model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter
from django_filters.fields import ModelChoiceField
from wagtail.models import Locale, Page

from home.cldr import direction, tag
from home.languages.fallbacks import in_chain
from home.languages.said import Said, label_said, name_of


class Select(forms.Select):
    """Each option says its language where it is another one than that of the page."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        said = label_said(label)
        if isinstance(said, Said) and said.language != get_language():
            option["attrs"] |= {"lang": tag(said.language), "dir": direction(said.language)}
        return option


class TranslatedField(ModelChoiceField):
    def label_from_instance(self, row) -> Said:
        return name_of(row)


class TranslatedFilter(ModelChoiceFilter):
    """Filters by a related page or term: chosen by its slug, compared by its translation key."""

    field_class = TranslatedField

    def __init__(self, offered: type[Model], field_name: str, label: str):
        super().__init__(
            field_name=field_name,
            label=label,
            queryset=offered._default_manager.none(),
            to_field_name="slug",
            empty_label=_("All"),
            widget=Select,
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
        field_name=name, label=label, choices=choices, empty_label=_("All"), widget=Select
    )


def in_language(model, language: Locale):
    """What a reader of the language can choose: as lists show it, in a language of the fallback chain."""
    rows = in_chain(model._default_manager.all(), language).select_related("locale")
    if not issubclass(model, Page):
        return rows.order_by("name")
    return rows.live().select_related("published_translation").order_by("title")
