"""What Wagtail's admin shows of this room."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import LocaleColumn
from wagtail.permissions import page_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from campaign.editing import checklist
from campaign.editing.project_filter import OfProjectFilter
from campaign.editing.shortcuts import ShortcutsPanel
from campaign.fact_review import FactReviewView
from campaign.models import Field, HelpContact, Method, Sector, Source, TargetGroup, Theme
from home.editing.choosers import TermChooserViewSet
from home.translating.matrix import add_filter

add_filter("project", OfProjectFilter())


@hooks.register("register_admin_urls")
def addresses():
    return [path("campaign/", include("campaign.editing.urls"))]


@hooks.register("construct_homepage_panels")
def shortcuts(request, panels):
    panels.append(ShortcutsPanel())


@hooks.register("register_reports_menu_item")
def report_of_narrators():
    return MenuItem(
        _("Who tells the stories"),
        reverse("campaign_editing:narrators"),
        icon_name="group",
        order=900,
    )


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    return checklist.buttons(page, user)


@hooks.register("register_admin_urls")
def addresses_of_reports():
    results = FactReviewView.as_view(results_only=True)
    return [
        path("reports/facts/", FactReviewView.as_view(), name="fact_review"),
        path("reports/facts/results/", results, name="fact_review_results"),
    ]


@hooks.register("register_reports_menu_item")
def fact_review_menu_item():
    return FactReviewMenuItem(
        _("Facts to check again"), reverse("fact_review"), icon_name="history", order=1200
    )


class FactReviewMenuItem(MenuItem):
    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, ["change", "publish"])


def term_viewset(term, icon: str) -> type[SnippetViewSet]:
    """All terms are edited alike."""
    return type(
        f"{term.__name__}ViewSet",
        (SnippetViewSet,),
        {
            "model": term,
            "icon": icon,
            "list_display": ["name", "slug", LocaleColumn()],
            "ordering": ["locale", "name"],
            "chooser_viewset_class": TermChooserViewSet,
        },
    )


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "openquote"
    list_display = ["title", "publisher", "year"]
    list_filter = ["publisher"]
    chooser_viewset_class = TermChooserViewSet


class HelpContactViewSet(SnippetViewSet):
    model = HelpContact
    icon = "help"
    list_display = ["name", "country", "phone", LocaleColumn()]
    list_filter = ["country"]
    ordering = ["locale", "country", "name"]
    chooser_viewset_class = TermChooserViewSet


class TermsViewSetGroup(SnippetViewSetGroup):
    """What pages are sorted and proved by, and whom they lead to for help."""

    menu_label = _("Terms and sources")
    menu_icon = "tag"
    menu_order = 300
    items = (
        term_viewset(Theme, "tag"),
        term_viewset(Field, "form"),
        term_viewset(TargetGroup, "group"),
        term_viewset(Method, "cogs"),
        term_viewset(Sector, "site"),
        SourceViewSet,
        HelpContactViewSet,
    )


register_snippet(TermsViewSetGroup)
