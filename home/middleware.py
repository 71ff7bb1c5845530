"""What wraps every request of an editor."""

from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from home.consent import ConsentMissing
from home.publishing.checks import NotReady


class RefusedPublishingMiddleware:
    """Refusals outside the form of a page: of many pages at once, in moderation, in a translation.

    The editor reads what is missing, at the page where it can be mended.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, ConsentMissing | NotReady):
            return None
        messages.error(request, str(exception), buttons=ways_out(exception))
        address = place_to_mend(request, exception.page)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # What Wagtail's window for the comment of a moderator expects.
            return JsonResponse({"step": "success", "redirect": address})
        return redirect(address)


def ways_out(exception: ConsentMissing | NotReady) -> list[tuple[str, str, bool]]:
    addresses = {getattr(problem, "url", "") for problem in exception.problems} - {""}
    return [messages.button(address, _("Look at it")) for address in sorted(addresses)]


def place_to_mend(request, page: Page) -> str:
    """The page's editor; for a page that was never stored, where the editor came from."""
    if Page.objects.filter(pk=page.pk).exists():
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return request.get_full_path()
