"""Where somebody who found a hole can tell us (RFC 9116)."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.models import SiteSettings

#: The standard asks for less than a year.
GOOD_FOR = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    contact = settings.SECURITY_CONTACT or SiteSettings.load().email
    if not contact:
        raise Http404("Nobody is named in the settings of the site.")
    lines = [
        f"Contact: {as_address(contact)}",
        f"Expires: {expires(timezone.now())}",
        f"Preferred-Languages: {settings.LANGUAGE_CODE}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def as_address(contact: str) -> str:
    return contact if contact.startswith(("https://", "mailto:", "tel:")) else f"mailto:{contact}"


def expires(now: datetime) -> str:
    """Counted from today, so that it never lies in the past; the same for all who ask on one day."""
    day = (now + GOOD_FOR).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day.isoformat().replace("+00:00", "Z")
