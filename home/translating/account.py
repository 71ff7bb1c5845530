"""\"My languages\" on the account page."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, SettingsTab
from wagtail.models import Locale

from home.languages.latin_pages import written_by_people
from home.models import TranslationPreferences

translating_tab = SettingsTab("translating", _("Translating"), order=150)


class PreferencesForm(forms.ModelForm):
    languages = forms.ModelMultipleChoiceField(
        Locale.objects.none(),
        label=TranslationPreferences._meta.get_field("languages").verbose_name,
        help_text=TranslationPreferences._meta.get_field("languages").help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = TranslationPreferences
        fields = ["languages", "wants_mail"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["languages"].queryset = written_by_people()


class PreferencesPanel(BaseSettingsPanel):
    name = "translating"
    title = _("Translating")
    tab = translating_tab
    order = 100
    form_class = PreferencesForm

    def get_form(self):
        known, _created = TranslationPreferences.objects.get_or_create(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return PreferencesForm(data, instance=known, prefix=self.name)


def languages_of(user) -> list[Locale]:
    """Those that a person has chosen; nobody has to."""
    return list(written_by_people().filter(pk__in=chosen(user)))


def chosen(user):
    rows = TranslationPreferences.languages.through.objects
    return rows.filter(translationpreferences__user=user).values("locale")
