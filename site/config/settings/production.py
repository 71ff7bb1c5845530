"""A public installation: everything that differs between installations is an environment variable."""

import os

from .base import *  # noqa: F403

DEBUG = False
PRODUCTION = True
SECRET_KEY = os.environ["SECRET_KEY"]
SECRET_KEY_FALLBACKS = [*filter(None, os.environ.get("SECRET_KEY_FALLBACKS", "").split(","))]
ALLOWED_HOSTS = [host.strip() for host in os.environ["ALLOWED_HOSTS"].split(",")]
if ADMIN_HOST and ADMIN_HOST not in ALLOWED_HOSTS:  # noqa: F405
    ALLOWED_HOSTS.append(ADMIN_HOST)  # noqa: F405
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if "*" not in host]
WAGTAILADMIN_BASE_URL = os.environ.get(
    "BASE_URL",
    f"https://{ADMIN_HOST or ALLOWED_HOSTS[0]}",  # noqa: F405
)

# No request waits for ever: for a statement, for a lock, or for who has begun and does not end (milliseconds).
STATEMENT_TIMEOUT = int(os.environ.get("STATEMENT_TIMEOUT", "15")) * 1000
LIMITS = (
    f"-c statement_timeout={STATEMENT_TIMEOUT} -c lock_timeout=5000 "
    "-c idle_in_transaction_session_timeout=60000"
)
if url := os.environ.get("POSTGRES_HOST"):
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": url,
            "PORT": os.environ.get("POSTGRES_PORT", "5432"),
            "NAME": os.environ.get("POSTGRES_DB", "common_ground"),
            "USER": os.environ.get("POSTGRES_USER", "common_ground"),
            "PASSWORD": os.environ.get("POSTGRES_PASSWORD", ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"connect_timeout": 3, "options": LIMITS},
        }
    }

if address := os.environ.get("PURGE_URL"):
    WAGTAILFRONTENDCACHE = {
        "default": {
            "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
            "LOCATION": address,
        }
    }

MEDIA_ROOT = os.environ.get("MEDIA_ROOT", VAR / "media")  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
}

TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "1"))
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Names that no other host and no path can set.
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"

EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "0") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", f"website@{ALLOWED_HOSTS[0]}")
