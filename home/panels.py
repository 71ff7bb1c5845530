"""Panels of the editor that more than one kind of page uses."""

from django import forms
from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel

from home import cldr


def checkboxes(name: str, **kwargs) -> FieldPanel:
    """For a relation to several: a click adds or removes one, and nothing is lost by a slip."""
    return FieldPanel(name, widget=forms.CheckboxSelectMultiple, **kwargs)


class LanguagePanel(FieldPanel):
    """A code of a language that nobody changes, shown as its name."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("read_only", True)
        super().__init__(*args, **kwargs)

    def format_value_for_display(self, value):
        return cldr.language_name(value, get_language())


class MinorEditPanel(FieldPanel):
    """Offered where there are translations that would become out of date."""

    def __init__(self, **kwargs):
        kwargs.setdefault("field_name", "is_minor_edit")
        super().__init__(**kwargs)

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self):
            from home.translating.following import is_source

            page = self.instance
            return bool(page.pk) and page.get_translations().exists() and is_source(page)
