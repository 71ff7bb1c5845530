"""Consent records are named by the number on the paper form, and never offered as a list.

Who holds the form can attach the record; who does not learns nothing about the people of others.
"""

import re

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

UNKNOWN = _("There is no consent record %(value)s. Check the number on the signed form.")


class ReferenceField(forms.ModelChoiceField):
    """One record by its reference."""

    default_error_messages = {"invalid_choice": UNKNOWN}

    def __init__(self, queryset, **kwargs):
        super().__init__(
            queryset, **{**kwargs, "to_field_name": "reference", "widget": forms.TextInput}
        )

    @classmethod
    def like(cls, field: forms.ModelChoiceField) -> "ReferenceField":
        """In the place of a list, with its words."""
        return cls(
            field.queryset, label=field.label, help_text=field.help_text, required=field.required
        )

    def prepare_value(self, value):
        """What is stored is known by its key, what was typed by its reference."""
        if isinstance(value, int):
            return self.queryset.filter(pk=value).values_list("reference", flat=True).first()
        return super().prepare_value(value)

    def to_python(self, value):
        return super().to_python(value.strip() if isinstance(value, str) else value)


class ReferencesInput(forms.TextInput):
    """Several references with commas between them."""

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name) or ""
        return list(filter(None, map(str.strip, re.split(r"[,;\n]", typed))))

    def format_value(self, value):
        return ", ".join(map(str, value or []))


class ReferencesField(forms.ModelMultipleChoiceField):
    """Several records by their references."""

    default_error_messages = {"invalid_choice": UNKNOWN}

    def __init__(self, queryset, **kwargs):
        super().__init__(
            queryset, **{**kwargs, "to_field_name": "reference", "widget": ReferencesInput}
        )

    def prepare_value(self, value):
        return [getattr(one, "reference", one) for one in value or []]


class ReferencesPanel(FieldPanel):
    """The consent records of the people on a page."""

    def __init__(self, field_name="consents", **kwargs):
        kwargs.setdefault(
            "help_text",
            _("The numbers on the signed forms, with commas between them. Never a name."),
        )
        super().__init__(field_name, **kwargs)

    def get_form_options(self):
        return {**super().get_form_options(), "field_classes": {self.field_name: ReferencesField}}
