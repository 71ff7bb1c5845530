"""What staff do with a source: look at it, import it, take it away."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView
from django_tasks import TaskResultStatus
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import DeleteView, EditView, IndexView

from events.imports import removal, runs
from events.imports.refusal import FeedRefused
from events.imports.syncing import calendars
from events.imports.tasks import import_calendar
from events.models import CalendarSource, EventIndexPage

#: Lines of one list that are shown.
MOST_SHOWN = 200
PARTS = {
    "title": gettext_lazy("title"),
    "text": gettext_lazy("text"),
    "time": gettext_lazy("date and time"),
    "dates": gettext_lazy("single dates"),
    "status": gettext_lazy("status"),
    "place": gettext_lazy("place"),
}


def may_import(user, calendar: EventIndexPage | None, permission: str = "change") -> bool:
    """Whether the user may work on sources, and publish events in the calendar of this one.

    Without a calendar, nothing can come of it but words.
    """
    if not user.has_perm(f"events.{permission}_calendarsource"):
        return False
    return calendar is None or calendar.permissions_for_user(user).can_publish_subpage()


def calendar_of(source: CalendarSource) -> EventIndexPage | None:
    return calendars().get(source.locale_id)


def buttons(source: CalendarSource, calendar: EventIndexPage | None, user) -> list[Button]:
    if not may_import(user, calendar):
        return []
    return [
        Button(_("Look at it"), url_of("look", source), icon_name="view", priority=20),
        Button(_("Import now"), url_of("import", source), icon_name="download", priority=21),
        Button(
            _("Remove all that came from it"),
            url_of("delete", source),
            icon_name="bin",
            priority=22,
        ),
    ]


def url_of(view: str, source: CalendarSource) -> str:
    return reverse(source.snippet_viewset.get_url_name(view), args=[source.pk])


class SourceView(WagtailAdminTemplateMixin, DetailView):
    """A page of the admin about one source."""

    model = CalendarSource
    context_object_name = "source"
    header_icon = "calendar-alt"

    def dispatch(self, request, *args, **kwargs):
        if not may_import(request.user, calendar_of(self.source)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def source(self) -> CalendarSource:
        return self.get_object()

    def get_page_subtitle(self):
        return self.source.name

    def get_breadcrumbs_items(self):
        listing = reverse(self.source.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": capfirst(CalendarSource._meta.verbose_name_plural)},
            {"url": url_of("edit", self.source), "label": self.source.name},
            {"url": "", "label": self.page_title, "sublabel": self.source.name},
        ]


class LookView(SourceView):
    """Fetches, compares and shows. Stores nothing."""

    template_name = "events/admin/look.html"
    page_title = gettext_lazy("Look at it")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(import_url=url_of("import", self.source), **kwargs)
        try:
            plan = runs.look(self.source, timezone.now())
        except FeedRefused as refused:
            return {**context, "failure": str(refused)}
        steps = {"changed": plan.changed, "missing": plan.missing, "cancelled": plan.cancelled}
        return {
            **context,
            "plan": plan,
            "new": plan.new[:MOST_SHOWN],
            **{name: list(map(line, rows[:MOST_SHOWN])) for name, rows in steps.items()},
        }


def line(step) -> dict:
    return {
        "title": step.title,
        "url": reverse("wagtailadmin_pages:edit", args=[step.page.pk]),
        "parts": part_names(step.parts),
        "kept": part_names(step.kept),
    }


def part_names(parts: list[str]) -> str:
    return ", ".join(str(PARTS[part]) for part in parts)


class ImportView(SourceView):
    """Asks first, then imports, and shows how it went."""

    template_name = "events/admin/import.html"
    page_title = gettext_lazy("Import now")

    def get_context_data(self, **kwargs):
        report = self.source.report
        kept = [{**row, "parts": part_names(row["parts"])} for row in report.get("kept", [])]
        look_url = url_of("look", self.source)
        return super().get_context_data(report=report, kept=kept, look_url=look_url, **kwargs)

    def post(self, request, pk):
        result = import_calendar.enqueue(pk, force="force" in request.POST)
        self.source.refresh_from_db()
        self.tell(result.status)
        return redirect(url_of("import", self.source))

    def tell(self, status: str) -> None:
        failed = self.source.result == CalendarSource.Result.FAILED
        if status == TaskResultStatus.FAILED:
            messages.error(self.request, _("The import broke. Nothing was lost; try again later."))
        elif status != TaskResultStatus.SUCCESSFUL:
            messages.info(self.request, _("The import has begun. Look here again in a minute."))
        else:
            say = messages.error if failed else messages.success
            say(self.request, self.source.state)


class SourceIndexView(IndexView):
    @cached_property
    def calendars(self) -> dict[int, EventIndexPage]:
        return calendars()

    def get_list_more_buttons(self, instance):
        calendar = self.calendars.get(instance.locale_id)
        ours = buttons(instance, calendar, self.request.user)
        return [*super().get_list_more_buttons(instance), *ours]

    def get_delete_url(self, instance):
        """Removing says what it removes: a second button would say it shorter and worse."""
        return None


class SourceEditView(EditView):
    @property
    def header_more_buttons(self):
        return buttons(self.object, calendar_of(self.object), self.request.user)


class RemoveView(DeleteView):
    """One click, once it is confirmed: the source, and its events in all languages."""

    template_name = "events/admin/remove.html"
    page_title = gettext_lazy("Remove all that came from it")

    def dispatch(self, request, *args, **kwargs):
        if not may_import(request.user, calendar_of(self.object), "delete"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        changed = len(removal.touched(self.object))
        events = self.object.imported_events.count()
        return super().get_context_data(changed=changed, events=events, **kwargs)

    def delete_action(self):
        self.removed = removal.remove(self.object, keep_touched="keep" in self.request.POST)

    def get_success_message(self):
        return _("%(name)s is removed, and %(count)d events with it.") % {
            "name": self.object,
            "count": self.removed,
        }
