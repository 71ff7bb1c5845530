"""Where staff find the calendars of partners."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from events.imports.views import ImportView, LookView, RemoveView, SourceEditView, SourceIndexView
from events.models import CalendarSource


class CalendarSourceViewSet(SnippetViewSet):
    """Partners' calendars with the state of their last import."""

    model = CalendarSource
    icon = "calendar-alt"
    menu_label = _("Calendars of partners")
    menu_order = 250
    add_to_admin_menu = True
    list_display = [
        "name",
        Column("owner", label=_("Readers see")),
        Column("state", label=_("Last import")),
        DateColumn("last_run", label=_("When")),
        BooleanColumn("active", label=_("Asked regularly")),
    ]
    list_filter = ["result", "active"]
    copy_view_enabled = False
    index_view_class = SourceIndexView
    edit_view_class = SourceEditView
    delete_view_class = RemoveView
    delete_template_name = "events/admin/remove.html"

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("look/<int:pk>/", LookView.as_view(), name="look"),
            path("import/<int:pk>/", ImportView.as_view(), name="import"),
        ]

    def get_form_class(self, for_update=False):
        """None: the views make it for each request, since a page chooser is named as its form is made."""

    def get_queryset(self, request):
        return CalendarSource.objects.select_related("partner")
