"""The form of a new event like an earlier one: only what is different each time."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser, AdminTimeInput

from campaign.models import PlacePage
from events import copying, validation
from events.models import EventPage

NAMES = ["title", "start_date", "start_time", "end_time", "place", "venue", "summary"]


class CopyForm(forms.Form):
    """`event` is the earlier one."""

    def __init__(self, *args, event: EventPage, may_publish: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        self.fields |= forms.fields_for_model(
            EventPage,
            NAMES,
            widgets={
                "start_date": AdminDateInput,
                "start_time": AdminTimeInput,
                "end_time": AdminTimeInput,
                "place": AdminPageChooser(target_models=[PlacePage]),
                "summary": forms.Textarea(attrs={"rows": 3}),
            },
        )
        self.fields["start_date"].required = True
        self.fields["start_date"].help_text = ""
        if may_publish:
            self.fields["publish"] = forms.BooleanField(
                label=_("Publish it now"),
                required=False,
                help_text=_("Without a tick it is kept as a draft."),
            )

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            event = copying.draft_like(self.event, self.values())
            validation.fill_in(event)
            for name, message in validation.timing_errors(event).items():
                self.add_error(name if name in self.fields else None, message)
        return cleaned

    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in NAMES}
