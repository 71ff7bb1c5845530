"""What waits for somebody, on the first page of the admin."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from home.concerns.receiving import READERS
from home.consent.reminding import OFFICERS, ending
from home.models import Concern, ConsentRecord
from home.periodic.standing import overdue

#: As many as can be read at a glance; the lists have them all.
SHOWN = 8


class PeoplePanel(Component):
    name = "people"
    template_name = "home/editing/dashboard.html"
    order = 90

    def get_context_data(self, parent_context):
        user, today = parent_context["request"].user, timezone.localdate()
        context = super().get_context_data(parent_context)
        if user.has_perm(OFFICERS):
            lapsed = ConsentRecord.objects.filter(status=ConsentRecord.Status.EXPIRED)
            context |= {
                "ending": [(record, edit_url(record)) for record in ending(today)[:SHOWN]],
                "lapsed": [(record, edit_url(record)) for record in lapsed[:SHOWN]],
            }
        if user.has_perm(READERS):
            concerns = Concern.objects.exclude(status=Concern.Status.ANSWERED).order_by("sent_at")
            context["concerns"] = [(concern, edit_url(concern)) for concern in concerns[:SHOWN]]
        return context


class SchedulePanel(Component):
    """For those whose promises depend on the server doing its work; a developer's machine has no schedule."""

    name = "schedule"
    template_name = "home/editing/schedule.html"
    order = 10

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        context = super().get_context_data(parent_context)
        if settings.PRODUCTION and user.has_perm(OFFICERS):
            context["commands"] = ", ".join(overdue(settings.SCHEDULE, timezone.now()))
        return context


def edit_url(instance: ConsentRecord | Concern) -> str:
    return reverse(instance.snippet_viewset.get_url_name("edit"), args=[instance.pk])
