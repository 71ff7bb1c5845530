"""What Wagtail's admin shows of this room."""

from collections.abc import Iterable

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home import cldr
from home import documents as _hooks_of_documents  # noqa: F401
from home.editing import asking, hiding, history
from home.editing.choosers import TermChooserViewSet
from home.editing.dashboard import PeoplePanel, SchedulePanel
from home.models import Concern, ConsentRecord, Programme, StyleRule
from home.staff import hooks as of_staff  # noqa: F401
from home.translating import hooks as _hooks_of_translating  # noqa: F401
from home.translating.cascade import moved_along, taken_along


@hooks.register("construct_translated_pages_to_cascade_actions")
def translations_taken_down(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """Wagtail says how many, before it asks for certain."""
    if action != "unpublish":
        return {}
    return {page: list(taken_along([page]).live().specific()) for page in pages}


@hooks.register("before_delete_page")
def say_which_languages_are_deleted(request, page):
    languages = names(taken_along([page]))
    if languages and request.method == "GET":
        said = _("The page is deleted in %(languages)s too.")
        messages.warning(request, said % {"languages": languages})


@hooks.register("before_move_page")
def say_which_languages_are_moved(request, page, destination):
    languages = names(translation for translation, _place in moved_along(page, destination))
    if languages and request.method == "GET":
        messages.info(
            request, _("The page is moved in %(languages)s too.") % {"languages": languages}
        )


def names(pages: Iterable[Page]) -> str:
    """Of their languages, as one text."""
    own = [cldr.language_name(page.locale.language_code, get_language()) for page in pages]
    return cldr.list_of(own, get_language()) if own else ""


class ConsentChooserViewSet(SnippetChooserViewSet):
    """For those who may see records; in forms, a record is named by its reference: see home.forms.consents."""

    register_widget = False

    def construct_view(self, *args, **kwargs):
        view = super().construct_view(*args, **kwargs)
        return permission_required("home.view_consentrecord")(view)


class ConsentRecordViewSet(SnippetViewSet):
    """Found by reference, sorted by the day on which to ask again; never in search or in the API."""

    model = ConsentRecord
    icon = "lock"
    list_display = ["reference", "status", "identifiability", "review_on"]
    list_filter = ["status", "is_child"]
    copy_view_enabled = False
    ordering = ["review_on"]
    chooser_viewset_class = ConsentChooserViewSet


class ConcernPolicy(ModelPermissionPolicy):
    """Readers write, staff answer."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


def last_day(concern: Concern) -> str:
    return cldr.full_date(concern.answer_by, get_language())


class ConcernViewSet(SnippetViewSet):
    """What readers wrote about pages, the newest first."""

    model = Concern
    icon = "mail"
    list_display = [
        "reference",
        "kind",
        "page",
        DateColumn("sent_at", label=gettext_lazy("Sent")),
        Column("answer_by", label=gettext_lazy("Answer by"), accessor=last_day),
        "status",
    ]
    list_filter = ["status", "kind"]
    copy_view_enabled = False
    inspect_view_enabled = False

    @property
    def permission_policy(self):
        return ConcernPolicy(self.model)

    def get_queryset(self, request):
        return Concern.objects.select_related("page").order_by("-sent_at")


class ProgrammeViewSet(SnippetViewSet):
    model = Programme
    icon = "tag"
    list_display = ["name", "period", "granting_authority"]
    chooser_viewset_class = TermChooserViewSet


class StyleRuleViewSet(SnippetViewSet):
    """The words that editors are asked to think about, in each language."""

    model = StyleRule
    icon = "edit"
    menu_label = gettext_lazy("Style guide")
    menu_order = 410
    add_to_admin_menu = True
    list_display = ["pattern", "better", "reason", "language"]
    list_filter = ["language"]
    search_fields = ["pattern", "better"]


class DutiesViewSetGroup(SnippetViewSetGroup):
    """What the law and the grant agreement ask for."""

    menu_label = gettext_lazy("Duties")
    menu_icon = "clipboard-list"
    menu_order = 400
    items = (ConsentRecordViewSet, ConcernViewSet, ProgrammeViewSet)


register_snippet(DutiesViewSetGroup)


@hooks.register("register_admin_urls")
def addresses():
    return [path("people/", include("home.editing.urls"))]


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    return [*hiding.buttons(page, user), *asking.buttons(page, user)]


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page, user, next_url=None):
    return hiding.buttons(page, user)


@hooks.register("construct_homepage_panels")
def what_waits_for_people(request, panels):
    panels += [SchedulePanel(), PeoplePanel()]


@hooks.register("insert_global_admin_css")
def style_of_ours():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("construct_help_menu")
def no_news_of_wagtail(request, menu_items):
    """They are for developers, and named in the language of whoever came first."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new")]


hooks.register("register_log_actions", history.register)


register_snippet(StyleRuleViewSet)
