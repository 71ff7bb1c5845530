"""A new event like an earlier one, made in the calendar."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page

from events import copying
from events.forms.copying import NAMES, CopyForm
from events.models import EventIndexPage, EventPage
from home import cldr

#: From how many events one can choose.
OFFERED = 30


class CopyView(WagtailAdminTemplateMixin, FormView):
    """For who may add events. `?like=` names the earlier event; without it, it is the one made last."""

    template_name = "events/editing/copy.html"
    form_class = CopyForm
    header_icon = "copy"

    def dispatch(self, request, *args, **kwargs):
        self.calendar = get_object_or_404(EventIndexPage, pk=kwargs["pk"])
        self.permissions = self.calendar.permissions_for_user(request.user)
        if not self.permissions.can_add_subpage():
            raise PermissionDenied
        if not self.offered:
            return redirect("wagtailadmin_pages:add", "events", "eventpage", self.calendar.pk)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def offered(self) -> list[EventPage]:
        """The ones made last first."""
        return list(EventPage.objects.child_of(self.calendar).order_by("-pk")[:OFFERED])

    @cached_property
    def earlier(self) -> EventPage:
        wanted = self.request.GET.get("like", "")
        if not wanted.isdecimal():
            return self.offered[0]
        return get_object_or_404(EventPage.objects.child_of(self.calendar), pk=wanted)

    def get_form_kwargs(self):
        may_publish = self.permissions.can_publish_subpage()
        return {**super().get_form_kwargs(), "event": self.earlier, "may_publish": may_publish}

    def get_initial(self):
        return {name: getattr(self.earlier, name) for name in NAMES if name != "start_date"}

    @transaction.atomic
    def form_valid(self, form):
        user = self.request.user
        event = copying.copy_event(self.earlier, self.calendar, form.values(), user)
        publish = form.cleaned_data.get("publish", False)
        if publish:
            event.get_latest_revision().publish(user=user)
        self.confirm(event, published=publish)
        return redirect("wagtailadmin_pages:edit", event.pk)

    def confirm(self, event: EventPage, *, published: bool) -> None:
        message = (
            _("“%(title)s” is published. Look through the rest of it here.")
            if published
            else _("“%(title)s” is kept as a draft. Look through the rest of it here.")
        )
        messages.success(self.request, message % {"title": event.title})
        if event.repeats:
            messages.info(self.request, _("It repeats like the earlier event: check until when."))

    def get_page_title(self):
        return _("New event like an earlier one")

    def get_breadcrumbs_items(self):
        parents = get_breadcrumbs_items_for_page(
            self.calendar, self.request.user, querystring_value=""
        )
        return [*parents, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "earlier": self.earlier,
            "offered": [(event.pk, name_of(event)) for event in self.offered],
            "media": context["form"].media,
        }


def name_of(event: EventPage) -> str:
    if event.start_date is None:
        return event.title
    return f"{event.title} ({cldr.long_date(event.start_date, get_language())})"
