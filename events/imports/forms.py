"""The form of a source."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from events.imports import feed
from events.imports.fetching import LARGEST, too_large
from events.imports.refusal import FeedRefused


class CalendarSourceForm(WagtailAdminModelForm):
    """A file is read as it arrives; the file itself is not kept."""

    upload = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.FileInput({"accept": ".ics,text/calendar"}),
        help_text=_(
            "A file in iCalendar format (.ics), 5 megabytes at most. Only its events are kept, "
            "without people and attachments. A new file takes the place of the one before."
        ),
    )

    def clean_upload(self):
        upload = self.cleaned_data["upload"]
        if not upload:
            return None
        if not upload.name.lower().endswith((".ics", ".ical", ".ifb", ".icalendar")):
            raise ValidationError(_("Choose a calendar file: its name ends in .ics."))
        if upload.size > LARGEST:
            raise ValidationError(too_large())
        try:
            return feed.read(upload.read(), upload.charset or "", timezone.localdate())
        except FeedRefused as refused:
            raise ValidationError(str(refused)) from refused

    def clean(self):
        cleaned = super().clean()
        address, upload = cleaned.get("address"), cleaned.get("upload")
        if address and upload:
            raise ValidationError({"upload": _("Give either an address or a file.")})
        if not (address or upload or self.instance.uploaded or self.errors):
            raise ValidationError({"address": _("Give the address of the calendar, or a file.")})
        return cleaned

    def save(self, commit=True):
        source = self.instance
        if upload := self.cleaned_data.get("upload"):
            source.uploaded = upload.to_json()
        if source.address:
            source.uploaded = None
        # What else changed may matter to events that the host calls unchanged.
        source.etag = source.last_modified = ""
        return super().save(commit)
