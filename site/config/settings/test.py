"""The test suite: a database that keeps data migrations, fast passwords, files in a temporary folder."""

from pathlib import Path
from tempfile import TemporaryDirectory

from .base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "insecure-key-for-tests-only"
STORE = "off"
# By this name pytest-django knows that each process has a database in its own memory.
if not DATABASES["default"].get("HOST"):  # noqa: F405
    DATABASES["default"]["ENGINE"] = "django.db.backends.sqlite3"  # noqa: F405
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES["limits"] = {  # noqa: F405
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "limits",
}
# Goes with the process.
_files = TemporaryDirectory(prefix="common-ground-tests-")
CACHES["cards"]["LOCATION"] = str(Path(_files.name) / "cards")  # noqa: F405
MEDIA_ROOT = str(Path(_files.name) / "media")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
# Tests sign in as whom they need; those of the second step ask for it.
TWO_STEP_REQUIRED = False
