"""What helps to pass a page on and is no page itself."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from home.loading.routing import whole
from home.models import BasePage
from home.privacy import public
from home.sharing.forms import MastodonForm
from home.sharing.kit import kit_of
from home.sharing.poster import qr_code


def page_or_404(pk: int) -> BasePage:
    """A published page in the language of the address, that everybody may read."""
    pages = public(Page.objects.live()).filter(locale__language_code=translation.get_language())
    found = pages.filter(pk=pk).select_related("content_type").first()
    page = whole(found) if found else None
    if not isinstance(page, BasePage):
        raise Http404("No such page is published in this language.")
    page.gather()
    return page


@require_safe
def poster(request: HttpRequest, pk: int) -> HttpResponse:
    page = page_or_404(pk)
    code = qr_code(page.full_url, _("Code that leads to this page"))
    # segno escapes the label; nothing else in it is not its own.
    return render(request, "home/poster.html", {"page": page, "code": mark_safe(code)})


@require_safe
def mastodon(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the reader names their server. It leads on by a link that says where to, never by itself."""
    page = page_or_404(pk)
    form = MastodonForm(request.GET if "server" in request.GET else None)
    message = kit_of(page).message("mastodon")
    link = form.link(message.text) if form.is_valid() else ""
    context = {"page": page, "form": form, "message": message, "link": link}
    return render(request, "home/mastodon.html", context)
