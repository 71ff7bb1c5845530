"""The admin on a host of its own, where the installation wants that."""

from django.conf import settings
from django.http import Http404
from django.http.request import split_domain_port

from home.staff.admin import is_of_admin


class AdminHostMiddleware:
    """Elsewhere nobody learns that there is an admin."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_of_admin(request) and not has_admin(request):
            raise Http404
        return self.get_response(request)


def has_admin(request) -> bool:
    """Whether the admin is on the host that is asked."""
    host, _port = split_domain_port(request.get_host())
    return settings.ADMIN_HOST in ("", host)
