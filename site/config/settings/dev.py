"""A developer's machine and `make demo`: SQLite, local files, mail on the console."""

from config.environment import environment

from .base import *  # noqa: F403

DEBUG = environment.is_on("DEBUG", default=True)
# Who works on the code wants to see it run.
STORE = environment.choice("STORE", STORES, default="off" if DEBUG else "disk")  # noqa: F405
SECRET_KEY = "insecure-key-for-one-machine-only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Who only looks around need not fetch a phone.
TWO_STEP_REQUIRED = environment.is_on("TWO_STEP_REQUIRED")
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
