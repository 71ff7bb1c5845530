"""Checks of the settings of an installation; those without which nothing works, before each command.

They look at settings and at nothing that may be slow: a server asks them before it starts.
"""

import os
import shutil
from email.utils import parseaddr
from operator import attrgetter
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email
from django.db import Error, connection

#: What must hold before anything is served.
INSTALLATION = "installation"
#: Django's own measure of a key, below which it only warns.
LEAST_LETTERS, LEAST_DIFFERENT = 50, 5
LOCAL = ("", "localhost", "127.0.0.1", "::1")

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
WEAK_KEY = checks.Error(
    "SECRET_KEY is too short, or made of too few different letters: sessions and links could be forged.",
    "Give it 50 random characters, and keep the old one in SECRET_KEY_FALLBACKS for a day.",
    id="home.E023",
)
KNOWN_KEY = checks.Error(
    "SECRET_KEY is the one of a developer's machine, which everybody can read.",
    "Give it 50 random characters of your own.",
    id="home.E024",
)
NO_MAIL_ADDRESS = checks.Error(
    "DEFAULT_FROM_EMAIL is no mail address: nobody would get a mail of the site.",
    "For example website@example.org, or “Common Ground <website@example.org>”.",
    id="home.E025",
)
NOT_WRITABLE = checks.Error(
    "SITE_VAR cannot be written to: nothing could be stored.",
    "Give the folder to the user that the site runs as.",
    id="home.E026",
)
NO_PASSWORD = checks.Warning(
    "POSTGRES_PASSWORD is empty, and POSTGRES_HOST is another machine.",
    "Give one, unless the database knows this machine by a certificate.",
    id="home.W027",
)
EACH_BY_ITSELF = checks.Warning(
    "STORE=memory with several workers: each makes every page anew.",
    "Leave STORE out on one machine; use STORE=redis on several hosts.",
    id="home.W028",
)
NO_REDIS = checks.Warning(
    "Redis does not answer at REDIS_URL: each request asks the database until it does.",
    "Start it, or leave STORE=redis out.",
    id="home.W029",
)

STAYS_IN_FRONT = checks.Warning(
    "CDN_SECONDS without a cache that can be told: what is taken down stays in front for so long.",
    "Name it: PURGE_URL, CLOUDFLARE_ZONE or CLOUDFRONT_DISTRIBUTIONS.",
    id="home.W031",
)
NO_DUMP = checks.Warning(
    "pg_dump is missing: no backup can be made.",
    "Install PostgreSQL's client; on Debian: apt install postgresql-client.",
    id="home.W033",
)


@checks.register(checks.Tags.urls)
def admin_can_be_reached(app_configs, **kwargs):
    """home.E010 and home.E011."""
    found = [ROOT] if not settings.ADMIN_PATH.strip("/") else []
    hosts = settings.ALLOWED_HOSTS
    if settings.ADMIN_HOST and not {settings.ADMIN_HOST, "*"} & set(hosts):
        found.append(UNKNOWN_HOST)
    return found


@checks.register(INSTALLATION)
def variables_are_right(app_configs, **kwargs):
    """home.E020, home.E021 and home.E022: each variable by itself, noted when it was read."""
    return list(settings.ENVIRONMENT.faults)


@checks.register(INSTALLATION)
def secrets_are_secret(app_configs, **kwargs):
    """home.E023 and home.E024."""
    if not settings.PRODUCTION:
        return []
    return [
        fault
        for key in [*settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY]
        for fault in of_key(key)
    ]


def of_key(key: str) -> list[checks.CheckMessage]:
    if key.startswith("insecure-key"):
        return [KNOWN_KEY]
    is_weak = len(key) < LEAST_LETTERS or len(set(key)) < LEAST_DIFFERENT
    return [WEAK_KEY] if is_weak else []


@checks.register(INSTALLATION)
def parts_can_work(app_configs, **kwargs):
    """home.E025 and home.E026."""
    found = [] if is_mail_address(settings.DEFAULT_FROM_EMAIL) else [NO_MAIL_ADDRESS]
    return found if is_writable(Path(settings.VAR)) else [*found, NOT_WRITABLE]


def is_mail_address(said: str) -> bool:
    try:
        validate_email(parseaddr(said)[1])
    except ValidationError:
        return False
    return True


def is_writable(folder: Path) -> bool:
    """The folder, or where it will be made."""
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


@checks.register(checks.Tags.security, deploy=True)
def doors_are_closed(app_configs, **kwargs):
    """home.W012, home.W013 and home.W031."""
    found = [] if settings.TWO_STEP_REQUIRED else [ONE_STEP]
    if settings.CDN_SECONDS and not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        found.append(STAYS_IN_FRONT)
    return [*found, *([ANY_HOST] if "*" in settings.ALLOWED_HOSTS else [])]


@checks.register(checks.Tags.security, deploy=True)
def neighbours_are_there(app_configs, **kwargs):
    """home.W027, home.W028 and home.W029."""
    found = [NO_PASSWORD] if lacks_password(settings.DATABASES["default"]) else []
    if settings.STORE == "memory" and settings.ENVIRONMENT.number("GRANIAN_WORKERS", 1) > 1:
        found.append(EACH_BY_ITSELF)
    return found if settings.STORE != "redis" or redis_answers() else [*found, NO_REDIS]


@checks.register(checks.Tags.security, deploy=True)
def database_is_there(app_configs, **kwargs):
    """home.W032 and home.W033."""
    if connection.vendor != "postgresql":
        return []
    return [*not_reached(), *([] if shutil.which("pg_dump") else [NO_DUMP])]


def not_reached() -> list[checks.CheckMessage]:
    try:
        connection.ensure_connection()
    except Error as error:
        hint = "The variables POSTGRES_… name it."
        said = f"The database cannot be reached: {error}"
        return [checks.Warning(said, hint, id="home.W032")]
    return []


def lacks_password(database: dict) -> bool:
    host = database.get("HOST", "")
    return host not in LOCAL and not host.startswith("/") and not database["PASSWORD"]


def redis_answers() -> bool:
    from redis import Redis, RedisError

    try:
        return Redis.from_url(settings.REDIS_URL, socket_timeout=3, socket_connect_timeout=3).ping()
    except (RedisError, OSError):
        return False


def refuse_faulty() -> None:
    """Raises ImproperlyConfigured with all that is wrong; for a server before it starts."""
    found = checks.run_checks(tags=[INSTALLATION])
    # Django runs its checks in no order.
    errors = sorted((fault for fault in found if fault.is_serious()), key=attrgetter("id"))
    if errors:
        told = "\n".join(f"({error.id}) {error.msg} {error.hint}" for error in errors)
        raise ImproperlyConfigured(f"This installation cannot start:\n{told}")
