"""What is asked for a story that is told from a phone: as little as a story needs."""

from django import forms
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from campaign.models import PlacePage, StoryPage
from home.forms.uploads import PictureFormField

#: How many photographs are offered; more are added in the editor.
PHOTOGRAPHS = 3


class TellForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=255)
    narrators = forms.ChoiceField(
        label=_("Who tells it"), choices=[("", "—"), *StoryPage.Narrators.choices]
    )
    text = forms.CharField(
        label=_("The story"),
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("An empty line begins a new paragraph."),
    )
    place = forms.ModelChoiceField(
        PlacePage.objects.none(), label=_("Place"), required=False, empty_label="—"
    )

    def __init__(self, *args, locale, **kwargs):
        super().__init__(*args, **kwargs)
        places = PlacePage.objects.live().filter(locale=locale)
        self.fields["place"].queryset = places.order_by("title")


class PhotographForm(forms.Form):
    """`is_recognisable` is asked with each: it decides whether consent is needed."""

    file = PictureFormField(
        label=_("Photograph"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*"}),
    )
    description = forms.CharField(
        label=_("What it shows"),
        max_length=255,
        required=False,
        help_text=_("For people who cannot see it."),
    )
    is_recognisable = forms.BooleanField(
        label=_("Somebody in it can be recognised"),
        required=False,
        help_text=_(
            "Then the story waits as a draft until you choose the record of their consent."
        ),
    )


PhotographFormSet = formset_factory(PhotographForm, extra=PHOTOGRAPHS, max_num=PHOTOGRAPHS)
