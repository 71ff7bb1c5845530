"""The form behind the button that cancels an event, postpones it or moves it online."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser

from events.models import EventPage

Status = EventPage.Status


class StatusForm(forms.ModelForm):
    class Meta:
        model = EventPage
        fields = ["status", "status_reason", "replaced_by", "online_url"]
        widgets = {"status": forms.RadioSelect}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].label = _("What happens")
        self.fields["status"].choices = [
            (Status.CANCELLED, _("It is cancelled")),
            (Status.POSTPONED, _("It is postponed")),
            (Status.MOVED_ONLINE, _("It takes place online instead")),
            (Status.TENTATIVE, _("It is not yet certain")),
            (Status.CONFIRMED, _("It takes place as announced")),
        ]
        self.fields["replaced_by"].widget = AdminPageChooser(target_models=[EventPage])

    def clean(self):
        cleaned = super().clean()
        status = cleaned.get("status")
        if status in EventPage.CALLED_OFF and not cleaned.get("status_reason"):
            self.add_error("status_reason", _("Say why, in a few words: readers ask."))
        if status == Status.MOVED_ONLINE and not cleaned.get("online_url"):
            self.add_error("online_url", _("Give the address at which one can join."))
        if cleaned.get("replaced_by") and cleaned["replaced_by"].pk == self.instance.pk:
            self.add_error("replaced_by", _("Choose another event."))
        if status == Status.CONFIRMED:
            cleaned |= {"status_reason": "", "replaced_by": None}
        return cleaned

    def _post_clean(self):
        """The page itself is not saved by this form: it is changed wherever it is kept."""
        called_off = self.cleaned_data.get("status") in EventPage.CALLED_OFF
        if called_off and self.instance.precision == EventPage.Precision.UNRECORDED:
            message = _("An event that was called off did not take place.")
            self.add_error("status", ValidationError(message))

    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self.fields}
