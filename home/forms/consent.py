"""The form of a consent record."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.log_actions import log


class ConsentRecordForm(WagtailAdminModelForm):
    """Ends by itself, is renewed by a later date, and after a withdrawal stays as it is.

    The history says what was changed: a record proves what was agreed to.
    """

    def clean(self):
        cleaned = super().clean()
        record = self.instance
        if record.pk and record.status == record.Status.WITHDRAWN and self.changed_data:
            raise ValidationError(
                _(
                    "This consent is withdrawn, and stays so. If the person agrees again, make a new "
                    "record with a new reference."
                )
            )
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        record = self.instance
        if record.status == record.Status.EXPIRED and self.is_renewed():
            record.status = record.Status.ACTIVE

    def is_renewed(self) -> bool:
        until = self.cleaned_data.get("review_on")
        return bool(until and until > timezone.localdate())

    def save(self, commit=True):
        is_new = self.instance.pk is None
        record = super().save(commit=commit)
        if commit and not is_new and self.changed_data:
            log(record, "home.consent.change", data={"changes": self.changes()})
        return record

    def changes(self) -> list[dict[str, str]]:
        return [
            {
                "field": capfirst(str(self.fields[name].label)),
                "before": self.in_words(name, self.initial.get(name)),
                "after": self.in_words(name, self.cleaned_data[name]),
            }
            for name in self.changed_data
        ]

    def in_words(self, name: str, value) -> str:
        choices = dict(getattr(self.fields[name], "choices", []))
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        return str(choices.get(value, "–" if value is None else value))
