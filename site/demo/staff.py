"""Logins for the demonstration: an administrator, and one for each role."""

import secrets
from collections.abc import Iterator

from django.contrib.auth import get_user_model

from home.models import Role

ADMINISTRATOR = "admin"
KINDS = ["editor", "moderator", "safeguarding", "translator", "partner"]


def make_staff() -> Iterator[tuple[str, str]]:
    """Makes the logins and gives name and password of each; nothing where an administrator is there already."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return
    password = secrets.token_urlsafe(12)
    users.create_superuser(ADMINISTRATOR, f"{ADMINISTRATOR}@example.org", password)
    yield ADMINISTRATOR, password
    for kind in KINDS:
        password = secrets.token_urlsafe(12)
        user = users.create_user(kind, f"{kind}@example.org", password)
        user.groups.set(groups_of(kind))
        yield kind, password


def groups_of(kind: str) -> list:
    """The translator of the demonstration translates into all languages but the first."""
    roles = Role.objects.filter(kind=kind, group__isnull=False).exclude(language="en")
    return [role.group for role in roles.select_related("group")]
