"""What Wagtail's admin shows of this room."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import ConsentRecord, Programme


class ConsentRecordViewSet(SnippetViewSet):
    """Found by reference, sorted by the day on which to ask again; never in search or in the API."""

    model = ConsentRecord
    icon = "lock"
    list_display = ["reference", "status", "identifiability", "review_on"]
    list_filter = ["status", "is_child"]
    ordering = ["review_on"]


class ProgrammeViewSet(SnippetViewSet):
    model = Programme
    icon = "tag"
    list_display = ["name", "period", "granting_authority"]


class DutiesViewSetGroup(SnippetViewSetGroup):
    """What the law and the grant agreement ask for."""

    menu_label = _("Duties")
    menu_icon = "clipboard-list"
    menu_order = 400
    items = (ConsentRecordViewSet, ProgrammeViewSet)


register_snippet(DutiesViewSetGroup)
