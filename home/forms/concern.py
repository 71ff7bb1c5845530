"""The form behind “Is this about you?”."""

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from home.models import BasePage, Concern

SALT = "home.concern"
#: How long somebody may take to write.
SECONDS = 24 * 60 * 60


class ConcernForm(forms.ModelForm):
    """Works without a script and without a cookie.

    A page that somebody else wrote cannot fill it in for a reader: it has no form of ours with a seal that is
    valid for the page in question. There is nothing to gain by that either, as nobody is logged in here.
    """

    required_css_class = "required"
    #: People do not see it; programs fill it in.
    website = forms.CharField(required=False, label=_("Leave this empty"))
    seal = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Concern
        fields = ["kind", "text", "answer_to"]
        widgets = {"kind": forms.RadioSelect}
        labels = {
            "kind": _("What is it about?"),
            "text": _("What should we know?"),
            "answer_to": _("How can we answer you? (not required)"),
        }
        help_texts = {
            "text": _("Write in any language. You need not say who you are."),
            "answer_to": _(
                "An e-mail address or a telephone number. We use it for the answer alone."
            ),
        }

    def __init__(self, *args, page: BasePage, **kwargs):
        super().__init__(*args, **kwargs)
        self.page = page
        self.initial["seal"] = signing.dumps(str(page.translation_key), salt=SALT)
        self.fields["kind"].choices = Concern.Kind.choices
        self.fields["website"].widget.attrs = {"autocomplete": "off", "tabindex": "-1"}
        self.fields["text"].widget.attrs |= {"dir": "auto", "maxlength": 4000}
        self.fields["answer_to"].widget.attrs |= {"dir": "auto", "autocomplete": "email"}

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get("website"))

    def clean(self):
        cleaned = super().clean()
        try:
            key = signing.loads(cleaned.get("seal", ""), salt=SALT, max_age=SECONDS)
        except signing.BadSignature:
            key = None
        if key != str(self.page.translation_key):
            # The words stay in the form; the new seal goes out with it.
            self.data = {**self.data.dict(), "seal": self.initial["seal"]}
            self.add_error(None, _("The page was open for long. Please send it once more."))
        return cleaned
