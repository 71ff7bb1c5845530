"""Which parts of a picture are to go."""

from django import forms
from django.utils.translation import gettext_lazy as _

from home.takedown.blurring import Area

#: Faces in one go; the view can be used again.
MOST = 8


def percent(label: str, at_least: float) -> forms.FloatField:
    return forms.FloatField(
        label=label,
        required=False,
        min_value=at_least,
        max_value=100,
        widget=forms.NumberInput(attrs={"step": "0.1", "inputmode": "decimal"}),
    )


class AreaForm(forms.Form):
    """One rectangle, in per cent: with a mouse it is drawn, with the keyboard it is typed."""

    left = percent(_("From the left, %"), 0)
    top = percent(_("From the top, %"), 0)
    width = percent(_("Width, %"), 0.1)
    height = percent(_("Height, %"), 0.1)

    def clean(self):
        cleaned = super().clean()
        given = [cleaned.get(name) is not None for name in self.fields]
        if any(given) and not all(given) and not self.errors:
            raise forms.ValidationError(_("Give all four numbers of an area, or none."))
        return cleaned

    @property
    def area(self) -> Area | None:
        values = self.cleaned_data
        return Area(**values) if all(values.get(name) is not None for name in self.fields) else None


class BaseAreaFormSet(forms.BaseFormSet):
    def clean(self):
        if not any(self.errors) and not self.areas:
            raise forms.ValidationError(_("Mark at least one part of the picture."))

    @property
    def areas(self) -> list[Area]:
        return [form.area for form in self.forms if form.area]


AreaFormSet = forms.formset_factory(AreaForm, formset=BaseAreaFormSet, extra=MOST, max_num=MOST)
