"""Settings: wagtail-cache instead of the store, as its documentation sets it up, to compare.

In the memory of each process, or in Redis where `PAGES_IN_REDIS` says so.
"""

from config.environment import environment
from config.settings.dev import *  # noqa: F403

STORE = "off"
# As in production.
WHITENOISE_AUTOREFRESH = False
INSTALLED_APPS = [*INSTALLED_APPS, "wagtailcache"]  # noqa: F405
MIDDLEWARE = [
    "wagtailcache.cache.UpdateCacheMiddleware",
    # Serves the store, and would ask the database for each hit.
    *(name for name in MIDDLEWARE if name != "config.middleware.GenerationMiddleware"),  # noqa: F405
    "wagtailcache.cache.FetchFromCacheMiddleware",
]
WAGTAIL_CACHE_BACKEND = "pages"
PLACES = {
    False: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"},
    True: {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL},  # noqa: F405
}
CACHES["pages"] = PLACES[environment.is_on("PAGES_IN_REDIS")] | {"TIMEOUT": 4 * 3600}  # noqa: F405
