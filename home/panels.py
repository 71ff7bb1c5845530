"""Panels of the editor that more than one kind of page uses."""

from django import forms
from wagtail.admin.panels import FieldPanel


def checkboxes(name: str, **kwargs) -> FieldPanel:
    """For a relation to several: a click adds or removes one, and nothing is lost by a slip."""
    return FieldPanel(name, widget=forms.CheckboxSelectMultiple, **kwargs)


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
