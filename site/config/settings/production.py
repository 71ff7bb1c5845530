"""A public installation: everything that differs between installations is an environment variable."""

import socket

from django.core.management.utils import get_random_secret_key

from config.environment import environment
from config.frontend_cache import frontend_cache
from config.s3 import origin, s3_uploads
from config.telemetry import logs, reporting

from .base import *  # noqa: F403

DEBUG = False
PRODUCTION = True
# Without one, a process starts only to say so: see home.deployment.
SECRET_KEY = (
    environment.required("SECRET_KEY", "Give it 50 random characters, and keep them.")
    or get_random_secret_key()
)
SECRET_KEY_FALLBACKS = environment.names("SECRET_KEY_FALLBACKS")
environment.required("ALLOWED_HOSTS", "Name the hosts of the site, for example example.org.")
ALLOWED_HOSTS = environment.hosts("ALLOWED_HOSTS")
if ADMIN_HOST and ADMIN_HOST not in ALLOWED_HOSTS:  # noqa: F405
    ALLOWED_HOSTS.append(ADMIN_HOST)  # noqa: F405
CSRF_TRUSTED_ORIGINS = [
    f"https://{'*' if host.startswith('.') else ''}{host}" for host in ALLOWED_HOSTS if host != "*"
]
HOST = next((host.lstrip(".") for host in ALLOWED_HOSTS if host != "*"), "localhost")
WAGTAILADMIN_BASE_URL = environment.address(
    "BASE_URL",
    "https",
    default=f"https://{ADMIN_HOST or HOST}",  # noqa: F405
)

WAGTAILFRONTENDCACHE = frontend_cache(environment)
CDN_SECONDS = environment.number("CDN_SECONDS", 0)
# Longer than the longest that staff do: to submit a tree of hundreds of pages takes a minute.
REQUEST_SECONDS = environment.number("REQUEST_SECONDS", 300)

MEDIA_ROOT = environment.text("MEDIA_ROOT", str(VAR / "media"))  # noqa: F405
if uploads := s3_uploads(environment):
    STORAGES["default"] = uploads  # noqa: F405
    MEDIA_URL = uploads["OPTIONS"]["public_url"]
    for kind in ("img-src", "media-src"):
        CONTENT_SECURITY_POLICY["DIRECTIVES"][kind].append(origin(MEDIA_URL))  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
}

LOGGING = logs.as_json()
if address := environment.address("SENTRY_DSN", "https", "http"):
    try:
        reporting.report_to(address)
    except reporting.BadDsn:
        hint = "Copy it from the settings of the project on that server."
        environment.note("SENTRY_DSN is no address to report to.", hint, "home.E022")

TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", 1)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
# Browsers then refuse what hosts below this one say without TLS: not for a town whose other sites are there.
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.is_on("HSTS_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS
if not SECURE_HSTS_INCLUDE_SUBDOMAINS:
    SILENCED_SYSTEM_CHECKS += ["security.W005", "security.W021"]  # noqa: F405
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Names that no other host and no path can set.
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"

# Seconds that a library waits for others which does not say for how long: Wagtail, for a cache that is to be
# emptied.
socket.setdefaulttimeout(10)

EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.number("EMAIL_PORT", 25, least=1)
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = environment.is_on("EMAIL_USE_TLS")
# A mail server that hangs holds nobody up for longer (seconds).
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", f"website@{HOST}")
