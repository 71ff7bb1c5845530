"""The buttons that hide a page at once and show it again."""

from collections.abc import Iterator

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from home.editing.of_page import OfPageMixin
from home.editing.of_record import with_languages
from home.models import BasePage, HomePage
from home.takedown.hiding import hide, hiding_of, show_again

MAY_HIDE = "home.hide_now"


def buttons(page: Page, user) -> Iterator[Button]:
    kind = page.specific_class or Page
    if not user.has_perm(MAY_HIDE) or not can_be_hidden(kind):
        return
    if page.live:
        yield button(_("Hide now in all languages"), "hide", page, icon="no-view")
    elif hiding_of(page):
        yield button(_("Show again"), "show", page, icon="view")


def can_be_hidden(kind: type[Page]) -> bool:
    """Without its front door a whole language would be gone."""
    return issubclass(kind, BasePage) and not issubclass(kind, HomePage)


def button(label: str, name: str, page: Page, icon: str) -> Button:
    return Button(
        label, reverse(f"home_editing:{name}", args=[page.pk]), icon_name=icon, priority=2
    )


class HidingMixin(PermissionRequiredMixin, OfPageMixin):
    permission_required = MAY_HIDE
    raise_exception = True

    @cached_property
    def page(self) -> Page:
        page = get_object_or_404(Page, pk=self.kwargs["pk"]).specific
        if not can_be_hidden(type(page)):
            raise Http404
        return page


class HideView(HidingMixin, TemplateView):
    template_name = "home/editing/hide.html"

    def get_page_title(self):
        return _("Hide now")

    def get_context_data(self, **kwargs):
        versions = Page.objects.filter(translation_key=self.page.translation_key)
        live = versions.live().select_related("locale").order_by("locale__language_code")
        return {**super().get_context_data(**kwargs), "rows": with_languages(live)}

    def post(self, request, *args, **kwargs):
        hide(self.page, request.user, timezone.now())
        messages.success(
            request, _("It is hidden in all languages. “Show again” is in the menu of this page.")
        )
        return redirect(self.edit_url)


class ShowView(HidingMixin, TemplateView):
    template_name = "home/editing/show.html"

    def get_page_title(self):
        return _("Show again")

    def post(self, request, *args, **kwargs):
        if not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        if hiding := hiding_of(self.page):
            show_again(hiding, request.user)
            messages.success(request, _("Readers see it again, as it was when it was hidden."))
        return redirect(self.edit_url)
