"""The language of pages on which nobody is known yet: the one that the browser asks for."""

from collections.abc import Callable
from functools import wraps

from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override


def in_language_of_browser(view: Callable) -> Callable:
    """Staff choose the language of the admin on their account page; before they are in, nobody knows it."""

    @wraps(view)
    def shown(request, *args, **kwargs):
        language = get_language_from_request(request)
        with override(language):
            response = view(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        response["Content-Language"] = language
        patch_vary_headers(response, ["Accept-Language"])
        return response

    return shown
