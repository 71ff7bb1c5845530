"""Settings: Django's own cache for whole pages instead of the store, to compare."""

from config.settings.dev import *  # noqa: F403

STORE = "off"
MIDDLEWARE = [
    "django.middleware.cache.UpdateCacheMiddleware",
    *MIDDLEWARE,  # noqa: F405
    "django.middleware.cache.FetchFromCacheMiddleware",
]
