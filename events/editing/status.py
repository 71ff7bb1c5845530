"""The button that cancels an event, postpones it, moves it online or confirms it again."""

from uuid import UUID, uuid4

from django.db import transaction
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.models import Locale

from events import standing
from events.editing.of_event import OfEventMixin
from events.forms.status import StatusForm
from events.models import EventPage
from home.translating.following import remember_words

Status = EventPage.Status


class StatusView(OfEventMixin, FormView):
    template_name = "events/editing/status.html"
    form_class = StatusForm

    def get_page_title(self):
        return _("Cancel, postpone or move online")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "instance": self.event}

    @transaction.atomic
    def form_valid(self, form):
        values, key, today = form.values(), uuid4(), timezone.localdate()
        self.tell_translations(values, key)
        self.amend(lambda page: standing.set_status(page, values, today, key))
        self.confirm(str(standing.SENTENCES[values["status"]]))
        return redirect(self.edit_url)

    def tell_translations(self, values: dict, key: UUID) -> None:
        """The log says it in every language at once; the reason waits for the translators."""
        status, reason = values["status"], values["status_reason"]
        text = standing.sentence(status, reason, self.page.locale)
        others = Locale.objects.exclude(pk=self.page.locale_id)
        remember_words(self.page, f"changes.{key}.text", text, standing.translated(status, others))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "event": self.event, "media": context["form"].media}
