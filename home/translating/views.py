"""The pages of the admin on which translators work, besides those of wagtail-localize."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation, get_edit_url
from wagtail_localize.views import edit_translation

from home import cldr
from home.translating.forms import TodoForm
from home.translating.todo import todos


def upload_pofile(request, translation_id):
    """wagtail-localize's, which breaks without a file and on one that does not come from here."""
    try:
        return edit_translation.upload_pofile(request, translation_id)
    except KeyError:
        said = _(
            "This is not a file of this translation. Download the PO file here, and upload that."
        )
        messages.error(request, said)
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def convert_to_alias(request, page_id):
    """Not wagtail-localize's: an alias would show the original in an address of another language."""
    messages.error(
        request,
        _("A page in another language cannot stand for the original. Unpublish it instead."),
    )
    return redirect("wagtailadmin_pages:edit", page_id)


class TodoView(WagtailAdminTemplateMixin, FormView):
    """What is new, changed or machine-made in one translation, and nothing else."""

    template_name = "home/translating/todo.html"
    form_class = TodoForm
    header_icon = "wagtail-localize-language"

    def dispatch(self, request, *args, **kwargs):
        known = Translation.objects.select_related("source__locale", "target_locale")
        self.translation = get_object_or_404(known, pk=kwargs["pk"], enabled=True)
        self.target = self.translation.get_target_instance()
        if not edit_translation.user_can_edit_instance(request.user, self.target):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        code = self.translation.target_locale.language_code
        return _("To do in %(language)s") % {"language": cldr.language_name(code, get_language())}

    def get_page_subtitle(self):
        return self.translation.source.object_repr

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
        messages.info(
            self.request, _("Nothing is left to do. Publish it, so that readers have it.")
        )
        return redirect(get_edit_url(self.target))

    def get_context_data(self, **kwargs):
        source = self.translation.source
        known = {
            "source_code": source.locale.language_code,
            "edit_url": get_edit_url(self.target),
            "preview_url": reverse(
                "wagtail_localize:preview_translation", args=[self.translation.pk]
            ),
        }
        return {**super().get_context_data(**kwargs), **known}
