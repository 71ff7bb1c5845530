"""The form of an event in the editor."""

from django.urls import reverse

from home.forms.pages import PageForm


class EventPageForm(PageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "recurrence" in self.fields:
            page = self.instance if self.instance.pk else self.parent_page
            self.fields["recurrence"].widget.url = reverse("events_editing:typed", args=[page.pk])
