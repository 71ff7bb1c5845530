"""Settings: Django's own cache for whole pages instead of the store, to compare."""

from config.settings.dev import *  # noqa: F403

STORE = "off"
# As in production.
WHITENOISE_AUTOREFRESH = False
MIDDLEWARE = [
    "django.middleware.cache.UpdateCacheMiddleware",
    # Serves the store, and would ask the database for each hit.
    *(name for name in MIDDLEWARE if name != "config.middleware.GenerationMiddleware"),  # noqa: F405
    "django.middleware.cache.FetchFromCacheMiddleware",
]
