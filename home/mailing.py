"""Mails to staff, each in the language that its reader chose for the admin."""

from collections.abc import Callable, Iterable

from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.users.models import UserProfile


def staff_with(permission: str) -> QuerySet:
    """Who has this permission, as `app.codename`, and an address."""
    users = get_user_model().objects.with_perm(
        permission, backend="django.contrib.auth.backends.ModelBackend"
    )
    return users.filter(is_active=True).exclude(email="").order_by("pk")


def mail(users: Iterable, name: str, subject: Callable[[], str], context: dict) -> int:
    """Sends `home/emails/<name>.txt` to each. Returns how many were sent; a failure to send is raised."""
    sent = 0
    for user in users:
        with translation.override(UserProfile.get_for_user(user).get_preferred_language()):
            text = render_to_string(f"home/emails/{name}.txt", context)
            sent += send_mail(subject(), text, None, [user.email])
    return sent
