"""What a browser may do with our answers, besides the policy for their content."""

from django.conf import settings

from home.staff.admin import is_of_admin

#: No page of ours looks, listens, locates or pays; an embedded film may fill the screen.
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
        "xr-spatial-tracking",
    )
)


class SecurityHeadersMiddleware:
    """Files and calendars may be shown by partners on their sites; pages and the admin only by ourselves."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", reach(request))
        if is_of_admin(request):
            response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        return response


def reach(request) -> str:
    shared = (settings.STATIC_URL, settings.MEDIA_URL, "/documents/")
    is_shared = request.path_info.startswith(shared) or request.path_info.endswith(".ics")
    return "cross-origin" if is_shared else "same-origin"
