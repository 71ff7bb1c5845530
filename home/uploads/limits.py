"""How much somebody may send at once."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from home.staff.admin import is_of_admin

#: For everything that readers send: a search, a password, a message.
FROM_READERS = 100 * 1024


def check_size(upload, most: int) -> None:
    """Raises ValidationError in plain words."""
    if upload.size > most:
        raise ValidationError(
            _("This file has %(size)s. At most %(most)s can be uploaded; please make it smaller.")
            % {"size": filesizeformat(upload.size), "most": filesizeformat(most)}
        )


class RequestSizeMiddleware:
    """Refuses what is too large by what it says of itself, before a byte of it is stored."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        most = settings.LARGEST_REQUEST if is_of_admin(request) else FROM_READERS
        if length_of(request) <= most:
            return self.get_response(request)
        return render(request, "413.html", {"most": filesizeformat(most)}, status=413)


def length_of(request) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
