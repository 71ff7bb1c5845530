"""The pages of the admin on which translators work, besides those of wagtail-localize."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation, get_edit_url
from wagtail_localize.operations import translate_object
from wagtail_localize.views import edit_translation
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from home import cldr
from home.translating.drafts import (
    is_translated,
    reason_to_wait,
    translate_draft,
    translate_published,
)
from home.translating.following import is_source, source_of
from home.translating.forms import SubmitForm, TodoForm
from home.translating.po import NotOurs, import_fuzzy, sort
from home.translating.publishing import obstacles, publish_together, ready
from home.translating.rights import may_translate
from home.translating.submitting import enqueue_below, missing_in
from home.translating.terms import is_term
from home.translating.todo import todos


def upload_pofile(request, translation_id):
    """wagtail-localize's, with what may be imported of the file."""
    try:
        request.FILES["file"], fuzzy, faults = sort(request.FILES["file"])
    except (KeyError, NotOurs):
        said = _(
            "This is not a file of this translation. Download the PO file here, and upload that."
        )
        messages.error(request, said)
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    # It refuses files of others, and people who may not.
    response = edit_translation.upload_pofile(request, translation_id)
    translation = Translation.objects.select_related("source").get(pk=translation_id)
    if left_out := import_fuzzy(translation, fuzzy, request.user):
        said = ngettext(
            "%(number)d text is uncertain in the file. It was left out: it is translated already.",
            "%(number)d texts are uncertain in the file. They were left out: they are translated already.",
            left_out,
        )
        faults.append(said % {"number": left_out})
    for fault in faults:
        messages.error(request, fault)
    return response


def convert_to_alias(request, page_id):
    """Not wagtail-localize's: an alias would show the original in an address of another language."""
    messages.error(
        request,
        _("A page in another language cannot stand for the original. Unpublish it instead."),
    )
    return redirect("wagtailadmin_pages:edit", page_id)


class SubmitView(SubmitPageTranslationView):
    """wagtail-localize's, which leads from several languages to a list of pages that says nothing of them."""

    def get_form(self):
        theirs = super().get_form()
        data = theirs.data if theirs.is_bound else None
        return SubmitForm(self.object, data, initial=theirs.initial)

    @transaction.atomic
    def form_valid(self, form):
        chosen, user = form.cleaned_data["locales"], self.request.user
        translate_object(self.object, missing_in(self.object, chosen), self.components, user)
        if form.cleaned_data["include_subtree"]:
            enqueue_below(self.object, chosen, user)
        names = [cldr.language_name(one.language_code, get_language()) for one in chosen]
        messages.success(
            self.request, self.get_success_message(cldr.list_of(names, get_language()))
        )
        return redirect(self.get_success_url() or self.where_it_is_seen(form))

    def where_it_is_seen(self, form) -> str:
        """The editor of one page in one language; else the matrix of these languages."""
        chosen = form.cleaned_data["locales"]
        if len(chosen) == 1 and not form.cleaned_data["include_subtree"]:
            return self.get_default_success_url(self.object.get_translation(chosen[0]))
        codes = [one.language_code for one in chosen]
        return f"{reverse('translations')}?{urlencode({'languages': codes}, doseq=True)}"


class SubmitTermView(SubmitSnippetTranslationView):
    """wagtail-localize's, which leads to the editor of terms, though not everybody may open that."""

    def get_default_success_url(self, translated_snippet=None):
        if user_can_edit_snippet_type(self.request.user, type(self.object)):
            return super().get_default_success_url(translated_snippet)
        return reverse("translations")


class UpdateView(UpdateTranslationsView):
    """wagtail-localize's, which would take a draft away from its translators, or publish their words of it."""

    def form_valid(self, form):
        page = self.object.get_source_instance()
        if isinstance(page, Page) and is_translated(page):
            messages.error(self.request, reason_to_wait())
            return redirect("publish_together", page.pk)
        return super().form_valid(form)


class TodoView(WagtailAdminTemplateMixin, FormView):
    """What is new, changed or machine-made in one translation, and nothing else."""

    template_name = "home/translating/todo.html"
    form_class = TodoForm
    header_icon = "wagtail-localize-language"

    def dispatch(self, request, *args, **kwargs):
        known = Translation.objects.select_related("source__locale", "target_locale")
        self.translation = get_object_or_404(known, pk=kwargs["pk"], enabled=True)
        self.target = self.translation.get_target_instance()
        if not may_translate(request.user, self.target):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        code = self.translation.target_locale.language_code
        return _("To do in %(language)s") % {"language": cldr.language_name(code, get_language())}

    def get_page_subtitle(self):
        return self.translation.source.object_repr

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("translations"), "label": _("Translations")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_form_kwargs(self):
        known = {"translation": self.translation, "todos": todos(self.translation)}
        return {**super().get_form_kwargs(), **known}

    @transaction.atomic
    def form_valid(self, form):
        number = form.save(self.request.user)
        said = ngettext("%(number)d text is done.", "%(number)d texts are done.", number)
        messages.success(self.request, said % {"number": number})
        if todos(self.translation):
            return redirect("translation_todo", self.translation.pk)
        if is_term(type(self.target)):
            self.translation.save_target(user=self.request.user)
            return redirect("translations")
        if not is_translated(source_of(self.target.specific)):
            # Else the editor says what it waits for.
            messages.info(
                self.request, _("Nothing is left to do. Publish it, so that readers have it.")
            )
        return redirect(get_edit_url(self.target))

    def get_context_data(self, **kwargs):
        source = self.translation.source
        known = {
            "source_code": source.locale.language_code,
            "target_code": self.translation.target_locale.language_code,
            "edit_url": get_edit_url(self.target),
            "is_term": is_term(type(self.target)),
            "preview_url": reverse(
                "wagtail_localize:preview_translation", args=[self.translation.pk]
            ),
        }
        return {**super().get_context_data(**kwargs), **known}


class PublishTogetherView(WagtailAdminTemplateMixin, TemplateView):
    """Asks before a page goes live with all its translations that are complete."""

    template_name = "home/translating/publish_together.html"
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        page = get_object_or_404(Page, pk=kwargs["pk"]).specific
        if not (page.permissions_for_user(request.user).can_publish() and is_source(page)):
            raise PermissionDenied
        self.page = page.get_latest_revision_as_object()
        self.ready = ready(page)
        if not self.may_publish_all():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def may_publish_all(self) -> bool:
        """A right to one language need not be one to all."""
        pages = (one.get_target_instance() for one in self.ready.complete)
        return all(page.permissions_for_user(self.request.user).can_publish() for page in pages)

    def get_page_title(self):
        return _("Publish in all languages")

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]

    def post(self, request, *args, **kwargs):
        if "translate-draft" in request.POST:
            translate_draft(self.page, timezone.now())
            return redirect("publish_together", self.page.pk)
        if "translate-published" in request.POST:
            translate_published(self.page)
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        done = publish_together(self.page, request.user)
        names = [cldr.language_name(page.language, get_language()) for page in done]
        said = _("“%(title)s” is published in %(languages)s.") % {
            "title": self.page.title,
            "languages": cldr.list_of(names, get_language()),
        }
        messages.success(request, said)
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def get_context_data(self, **kwargs):
        known = {
            "page": self.page,
            "ready": self.ready,
            "obstacles": obstacles(self.page),
            "has_draft": self.page.live and self.page.has_unpublished_changes,
            "draft_is_translated": is_translated(self.page),
        }
        return {**super().get_context_data(**kwargs), **known}
