"""What the person who is shown sees, by an address that only they have."""

from django.http import Http404, HttpRequest
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from home.consent.previewing import agree, find, want_changed
from home.forms.preview import AnswerForm
from home.loading.remembered import nothing_remembered
from home.models import PreviewLink


# Whoever knows the address is the person, and no other page does: see AnswerForm.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, secret: str):
    """The draft in one language as readers will see it, with the question below the head of the page."""
    link = find(secret, timezone.now())
    if link is None or link.page.locale.language_code != get_language():
        raise Http404("There is no such link, or it has ended.")
    draft = link.page.specific.get_latest_revision_as_object()
    form = AnswerForm(request.POST or None, revision=draft.latest_revision_id)
    if request.method == "POST" and form.is_valid():
        take(link, form)
        return redirect("preview_answered")
    return private(draft_page(request, draft, form))


def take(link: PreviewLink, form: AnswerForm) -> None:
    revision = link.page.latest_revision_id
    if form.agrees:
        agree(link, revision)
    else:
        want_changed(link, revision, form.cleaned_data["text"])


def draft_page(request: HttpRequest, draft: Page, form: AnswerForm) -> TemplateResponse:
    """What a draft counts and links is not published, and must not be remembered for readers."""
    with nothing_remembered():
        context = {**draft.get_context(request), "answer": form}
        return TemplateResponse(request, draft.get_template(request), context).render()


def private(response):
    """For no search engine, no copy, and no other site that the page leads to."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
def preview_answered(request: HttpRequest):
    return render(request, "home/preview_answered.html")
