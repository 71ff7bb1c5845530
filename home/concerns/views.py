"""The small form behind “Is this about you?”, without account, cookie, script or picture puzzle."""

from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from home.concerns import limits
from home.concerns.receiving import receive
from home.forms.concern import ConcernForm
from home.models import BasePage
from home.models.concern import new_reference
from home.privacy import public
from home.security.visitors import visitor


# Django's token needs a cookie, and no public page sets one. The form has a seal instead: see ConcernForm.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def concern(request: HttpRequest, key: UUID):
    page = page_or_404(key)
    form = ConcernForm(request.POST or None, page=page)
    context = {"about": page, "form": form}
    if request.method != "POST" or not form.is_valid():
        return render(request, "home/concern.html", context)
    if form.is_from_a_program:
        return redirect("concern_sent", reference=new_reference())
    if not limits.allows(visitor(request)):
        return render(request, "home/concern.html", {**context, "too_many": True}, status=429)
    sent = receive(form.save(commit=False), page, timezone.now())
    return redirect("concern_sent", reference=sent.reference)


@require_safe
def concern_sent(request: HttpRequest, reference: str):
    return render(request, "home/concern_sent.html", {"reference": reference})


def page_or_404(key: UUID) -> BasePage:
    pages = public(Page.objects.live()).filter(
        translation_key=key, locale__language_code=get_language()
    )
    page = pages.specific().first()
    if not isinstance(page, BasePage):
        raise Http404("No page is published under this key.")
    return page
