"""What Wagtail's admin shows of translating."""

from collections.abc import Iterable

from django.shortcuts import redirect
from django.template.defaultfilters import yesno
from django.urls import include, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, TranslatableMixin
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail_localize.models import Translation

from home.models import BasePage, GlossaryTerm
from home.publishing.checks import require_ready
from home.translating.account import PreferencesPanel
from home.translating.checks import glossary_is_kept, left_to_do, terms_of
from home.translating.drafts import bring_draft, is_translated, reason_to_wait
from home.translating.following import source_of
from home.translating.glossary import Rule
from home.translating.panels import TranslationsPanel
from home.translating.published import synced
from home.translating.publishing import translations
from home.translating.restarting import WordsWouldBeLost, take_back
from home.translating.submitting import lacking_below, missing_in
from home.translating.views import SubmitView
from home.translating.work import of_translation


@hooks.register("before_edit_page", order=-1)
@hooks.register("before_edit_snippet", order=-1)
def say_what_is_to_do(request, page):
    """The editor of wagtail-localize shows what was carried over or machine-made like all the rest."""
    is_translatable = isinstance(page, TranslatableMixin) and request.method == "GET"
    translation = synced(page) if is_translatable else None
    if translation is None:
        return
    work = of_translation(translation)
    if work.changed or work.machine_made:
        todo = messages.button(
            reverse("translation_todo", args=[translation.pk]), _("Look at them")
        )
        for finding in left_to_do(work):
            messages.warning(request, finding.message, buttons=[todo])
    if work.untranslated and (terms := terms_of(translation)):
        messages.info(request, format_html("{}: {}", _("Glossary"), pairs(terms)))
    for finding in glossary_is_kept(page):
        messages.warning(request, finding.message)
    if isinstance(page, BasePage) and is_translated(source_of(page)):
        messages.info(request, reason_to_wait())


def pairs(terms: Iterable[Rule]) -> SafeString:
    return format_html_join(
        "; ", "<bdi>{}</bdi> = <bdi>{}</bdi>", ((rule.term, rule.written) for rule in terms)
    )


@hooks.register("before_edit_page", order=-1)
def keep_what_was_written(request, page):
    """wagtail-localize goes back to the words of translators, and forgets those of the editor."""
    if "localize-restart-translation" not in request.POST:
        return None
    stopped = Translation.objects.filter(
        source__object=page.translation_key, target_locale=page.locale_id, enabled=False
    ).first()
    if stopped and is_translated(source_of(page.specific)):
        # Its words are those of what is published, and translators see the draft.
        messages.error(request, reason_to_wait())
        return redirect("wagtailadmin_pages:edit", page.pk)
    try:
        if stopped:
            take_back(stopped, page)
    except WordsWouldBeLost as refused:
        messages.error(request, str(refused))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_edit_page", order=-1)
def refuse_before_anything_is_written(request, page):
    """wagtail-localize publishes after it has stored the next version and said that it was published."""
    if request.POST.get("action") == "publish" and synced(page):
        require_ready(page)


def stays(term: GlossaryTerm) -> str:
    """Yes or no, in words."""
    return yesno(term.do_not_translate)


class GlossaryViewSet(SnippetViewSet):
    """Terms that are always translated alike, and those that are never translated."""

    model = GlossaryTerm
    icon = "openquote"
    menu_label = gettext_lazy("Glossary")
    menu_order = 405
    add_to_admin_menu = True
    list_display = [
        "term",
        "language",
        Column("do_not_translate", label=gettext_lazy("do not translate"), accessor=stays),
        "note",
    ]
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


@hooks.register("register_reports_menu_item")
def matrix():
    # Wagtail keeps it for all who come after the first.
    return MenuItem(
        gettext_lazy("Translations"),
        reverse("translations"),
        icon_name="wagtail-localize-language",
        order=100,
    )


@hooks.register("construct_homepage_panels")
def show_what_is_to_do(request, panels):
    panels.append(TranslationsPanel())


@hooks.register("register_account_settings_panel")
def my_languages(request, user, profile):
    return PreferencesPanel(request, user, profile)


@hooks.register("after_edit_page")
def tell_translators_of_the_draft(request, page):
    bring_draft(page)


@hooks.register("register_page_header_buttons")
def publish_together_button(page, user, view_name, next_url=None):
    original = page.specific_deferred
    if not isinstance(original, BasePage) or not page.permissions_for_user(user).can_publish():
        return
    if translations(page).exists():
        yield Button(
            _("Publish in all languages"),
            reverse("publish_together", args=[page.pk]),
            icon_name="upload",
            priority=65,
        )


@hooks.register("register_page_header_buttons")
def submit_below_button(page, user, view_name, next_url=None):
    """wagtail-localize offers it no longer once the page itself is in all languages."""
    may = user.has_perm("wagtail_localize.submit_translation")
    if not may or page.is_root() or page.is_leaf() or missing_in(page, Locale.objects.all()):
        return
    if lacking_below(page).exists():
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        yield Button(SubmitView.title, address, icon_name="wagtail-localize-language", priority=60)
