"""What Wagtail's admin shows of translating."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import GlossaryTerm
from home.publishing_checks import require_ready
from home.translating.published import synced


@hooks.register("before_edit_page", order=-1)
def refuse_before_anything_is_written(request, page):
    """wagtail-localize publishes after it has stored the next version and said that it was published."""
    if request.POST.get("action") == "publish" and synced(page):
        require_ready(page)


class GlossaryViewSet(SnippetViewSet):
    """Terms that are always translated alike, and those that are never translated."""

    model = GlossaryTerm
    icon = "openquote"
    menu_label = gettext_lazy("Glossary")
    list_display = ["term", "language", "do_not_translate", "note"]
    list_filter = ["language", "do_not_translate"]
    search_fields = ["term", "translations__text"]
    search_backend_name = None
    ordering = ["term"]


register_snippet(GlossaryViewSet)


# Before wagtail-localize, some of whose addresses are ours.
@hooks.register("register_admin_urls", order=-1)
def addresses():
    return [path("", include("home.translating.urls"))]


@hooks.register("construct_page_action_menu")
def offer_no_alias(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if item.name != "localize-convert-to-alias"]


@hooks.register("construct_reports_menu")
def offer_one_report(request, menu_items):
    """The matrix says more than the report of wagtail-localize."""
    theirs = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != theirs]
