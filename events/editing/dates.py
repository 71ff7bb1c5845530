"""The dates of a series in the admin: the list, and one date of it."""

from datetime import date

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView

from events import changing, schedule, single_dates
from events.editing.of_event import OfEventMixin
from events.forms.dates import ChangedDateForm
from events.models import ChangedDate
from home import cldr

#: How many dates the list shows.
COMING, RECENT = 40, 4


class DatesView(OfEventMixin, TemplateView):
    template_name = "events/editing/dates.html"

    def get_page_title(self):
        return _("Single dates")

    def get_context_data(self, **kwargs):
        now, language = timezone.now(), get_language()
        lost = single_dates.without_effect(self.event, self.event.changed_dates.all())
        return {
            **super().get_context_data(**kwargs),
            "event": self.event,
            "coming": single_dates.coming(self.event, now, COMING, language),
            "recent": single_dates.recent(self.event, now, RECENT, language),
            "lost": [(row, cldr.full_date(row.day, language)) for row in lost],
        }


class OneDateView(OfEventMixin, FormView):
    """Cancels, moves or changes one date without touching the rest, or makes it as in the series again."""

    template_name = "events/editing/one_date.html"
    form_class = ChangedDateForm

    def get_page_title(self):
        return capfirst(cldr.full_date(self.day, get_language()))

    @cached_property
    def day(self) -> date:
        return self.kwargs["day"]

    @cached_property
    def row(self) -> ChangedDate | None:
        return changing.row_of(self.event, self.day)

    @cached_property
    def is_in_series(self) -> bool:
        return self.day in single_dates.days_of(self.event, {self.day})

    def get(self, request, *args, **kwargs):
        if self.row is None and not self.is_in_series:
            raise Http404
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if "undo" in request.POST:
            return self.undo()
        if not self.is_in_series:
            raise Http404
        return super().post(request, *args, **kwargs)

    def get_initial(self):
        # Nothing is chosen beforehand: a slip of the finger must not cancel anything.
        return {} if self.row else {"kind": None}

    def get_form_kwargs(self):
        row = self.row or ChangedDate(day=self.day, locale=self.page.locale)
        return {**super().get_form_kwargs(), "instance": row, "event": self.event}

    def form_valid(self, form):
        values = form.values()
        self.amend(lambda page: changing.set_row(page, self.day, values))
        self.confirm(self.said(form.instance))
        return redirect(self.list_url)

    def undo(self):
        self.amend(lambda page: changing.drop_row(page, self.day))
        message = _("%(date)s is as in the series again.")
        self.confirm(message % {"date": self.get_page_title()})
        return redirect(self.list_url)

    def said(self, row: ChangedDate) -> str:
        messages = {
            ChangedDate.Kind.CANCELLED: _("%(date)s is cancelled."),
            ChangedDate.Kind.MOVED: _("%(date)s is moved."),
            ChangedDate.Kind.CHANGED: _("%(date)s is changed."),
        }
        return messages[row.kind] % {"date": self.get_page_title()}

    @property
    def list_url(self) -> str:
        return reverse("events_editing:dates", args=[self.page.pk])

    def get_breadcrumbs_items(self):
        *before, last = super().get_breadcrumbs_items()
        return [*before, {"url": self.list_url, "label": _("Single dates")}, last]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        slot = schedule.changed(self.event, self.day, None) if self.is_in_series else None
        now, language = timezone.now(), get_language()
        return {
            **context,
            "event": self.event,
            "row": self.row,
            "list_url": self.list_url,
            "planned": slot and single_dates.single_date(self.event, slot, now, language),
            "media": context["form"].media,
        }
