"""Checks of the settings of an installation; those without which nothing works, before each command."""

from django.conf import settings
from django.core import checks

ROOT = checks.Error(
    "ADMIN_PATH is empty: the admin would stand in the place of the site.",
    "Give it a word, for example ADMIN_PATH=cms.",
    id="home.E010",
)
UNKNOWN_HOST = checks.Error(
    "ADMIN_HOST is not among ALLOWED_HOSTS: nobody could sign in.",
    "Name it there too, without a port.",
    id="home.E011",
)
ONE_STEP = checks.Warning(
    "TWO_STEP_REQUIRED is off: consent records are open to a stolen password.",
    "Leave it as it is in the settings that all installations share.",
    id="home.W012",
)
ANY_HOST = checks.Warning(
    "ALLOWED_HOSTS allows any host: mails could lead to a host of somebody else.",
    "Name the hosts of the site.",
    id="home.W013",
)


@checks.register(checks.Tags.urls)
def admin_can_be_reached(app_configs, **kwargs):
    """home.E010 and home.E011."""
    found = [ROOT] if not settings.ADMIN_PATH.strip("/") else []
    hosts = settings.ALLOWED_HOSTS
    if settings.ADMIN_HOST and not {settings.ADMIN_HOST, "*"} & set(hosts):
        found.append(UNKNOWN_HOST)
    return found


@checks.register(checks.Tags.security, deploy=True)
def doors_are_closed(app_configs, **kwargs):
    """home.W012 and home.W013."""
    found = [] if settings.TWO_STEP_REQUIRED else [ONE_STEP]
    return [*found, *([ANY_HOST] if "*" in settings.ALLOWED_HOSTS else [])]
