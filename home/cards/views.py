"""The address of a card: it is drawn when it is first asked for, and kept."""

from contextlib import suppress

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.models import Page

from home.cards.card import Card, card_of
from home.cards.drawing import png
from home.loading.routing import whole
from home.models import BasePage
from home.privacy import public

FOR_EVER = "public, max-age=31536000, immutable"


def address_of(page: BasePage, card: Card) -> str:
    with translation.override(page.language):
        return reverse("card", args=[page.pk, card.digest])


@require_safe
def show(request: HttpRequest, pk: int, digest: str) -> HttpResponseBase:
    """Only what the page shows now is ever drawn: an old address, or one made up, leads on to that."""
    found = public(Page.objects.live()).filter(pk=pk).select_related("content_type").first()
    page = whole(found) if found else None
    if not isinstance(page, BasePage):
        raise Http404("No page has this card.")
    with translation.override(page.language):
        card = card_of(page)
    if digest != card.digest or page.language != translation.get_language():
        return redirect(address_of(page, card))
    return HttpResponse(kept(card), content_type="image/png", headers={"Cache-Control": FOR_EVER})


def kept(card: Card) -> bytes:
    drawn = caches["cards"].get(card.digest)
    if drawn is None:
        drawn = png(card)
        # On a full disk it is drawn again.
        with suppress(OSError):
            caches["cards"].set(card.digest, drawn)
    return drawn
