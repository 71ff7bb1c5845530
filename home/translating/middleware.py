"""What wraps the requests of translators."""

from django.contrib import messages
from django.shortcuts import redirect
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request

from home.translating.machines import MachineTranslationFailed


class FailedMachineMiddleware:
    """A service that does not answer is told to the translator who asked, where they asked."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, MachineTranslationFailed):
            return None
        messages.error(request, str(exception))
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
