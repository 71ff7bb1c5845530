"""The form of one date of a series."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from events import changing, single_dates, validation
from events.models import ChangedDate, EventPage
from home import cldr

Kind = ChangedDate.Kind

#: What has a meaning for each kind of change, beside the reason.
FIELDS_OF = {
    Kind.CANCELLED: [],
    Kind.MOVED: ["new_day", "start_time", "end_time", "venue", "online_url"],
    Kind.CHANGED: ["venue", "online_url"],
}


class ChangedDateForm(forms.ModelForm):
    class Meta:
        model = ChangedDate
        fields = changing.SAID
        widgets = {
            "kind": forms.RadioSelect,
            "new_day": AdminDateInput,
            "start_time": AdminTimeInput,
            "end_time": AdminTimeInput,
        }

    def __init__(self, *args, event: EventPage, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        self.fields["kind"].choices = [
            (Kind.CANCELLED, _("It is cancelled")),
            (Kind.MOVED, _("It takes place on another day, or at another time")),
            (Kind.CHANGED, _("It takes place then, but something is different")),
        ]
        if not event.is_timed:
            del self.fields["start_time"], self.fields["end_time"]

    def clean(self):
        cleaned = super().clean()
        wanted = FIELDS_OF.get(cleaned.get("kind"), [])
        for names in FIELDS_OF.values():
            for name in names:
                if name in cleaned and name not in wanted:
                    cleaned[name] = self.empty(name)
        if cleaned.get("new_day") == self.instance.day:
            cleaned["new_day"] = None
        if cleaned.get("kind") == Kind.CHANGED and not self.says_something(cleaned):
            raise ValidationError(_("Say what is different: the venue, or a reason."))
        return cleaned

    def empty(self, name: str):
        return None if self._meta.model._meta.get_field(name).null else ""

    def says_something(self, cleaned: dict) -> bool:
        return any(cleaned.get(name) for name in ("venue", "online_url", "reason"))

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            for name, message in validation.changed_date_errors(self.event, self.instance).items():
                self.add_error(name if name in self.fields else None, message)
        if not self.errors and single_dates.taken(self.event, self.instance):
            message = _("The series has another date on %(date)s already.")
            day = cldr.full_date(self.instance.new_day, get_language())
            self.add_error("new_day", message % {"date": day})

    def values(self) -> dict:
        row = self.instance
        values = {name: getattr(row, name) for name in changing.SAID}
        return {**values, "translation_key": row.translation_key}
