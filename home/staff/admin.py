"""Where staff work."""

from django.urls import reverse


def is_of_admin(request) -> bool:
    # Also without the last slash, which Django would add and so tell that there is something.
    return f"{request.path_info}/".startswith(reverse("wagtailadmin_home"))


def is_door(request) -> bool:
    """Whether somebody comes in here: by a password, a new one, or the second step."""
    home = reverse("wagtailadmin_home")
    doors = ("login/", "password_reset/", "two-step/")
    return request.path_info.startswith(tuple(f"{home}{door}" for door in doors))
