"""What a person answers who has read what will be shown of them."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AnswerForm(forms.Form):
    """Needs no token of Django's: nobody but the person knows the address it is sent to."""

    text = forms.CharField(
        label=_("What should be different?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
        help_text=_("In any language, in your own words."),
    )
    #: What was read. A draft that was changed meanwhile has to be read again.
    revision = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, revision: int | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.current = str(revision or "")
        self.initial["revision"] = self.current

    @property
    def agrees(self) -> bool:
        return "agree" in self.data

    def clean(self):
        cleaned = super().clean()
        if self.agrees and cleaned.get("revision", "") != self.current:
            self.data = {**self.data.dict(), "revision": self.current}
            self.add_error(
                None, _("It was changed while you read it. Please look at it once more.")
            )
        return cleaned
