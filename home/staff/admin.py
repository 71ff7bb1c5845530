"""Where staff work."""

from django.urls import reverse


def is_of_admin(request) -> bool:
    return request.path_info.startswith(reverse("wagtailadmin_home"))
