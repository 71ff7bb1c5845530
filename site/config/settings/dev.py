"""A developer's machine and `make demo`: SQLite, local files, mail on the console."""

import os

from .base import *  # noqa: F403

DEBUG = os.environ.get("DEBUG", "1") == "1"
# Who works on the code wants to see it run.
STORE = os.environ.get("STORE", "off" if DEBUG else "disk")
SECRET_KEY = "insecure-key-for-one-machine-only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Who only looks around need not fetch a phone.
TWO_STEP_REQUIRED = os.environ.get("TWO_STEP_REQUIRED", "0") == "1"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
