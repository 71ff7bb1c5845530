"""Panels of the editor that more than one kind of page uses."""

from django import forms
from wagtail.admin.panels import FieldPanel


def checkboxes(name: str, **kwargs) -> FieldPanel:
    """For a relation to several: a click adds or removes one, and nothing is lost by a slip."""
    return FieldPanel(name, widget=forms.CheckboxSelectMultiple, **kwargs)
