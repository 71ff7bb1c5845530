"""How staff come in: at one door, with a second step behind it. See home.staff."""

from datetime import timedelta

from config.environment import environment

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "home.staff.passwords.MaximumLengthValidator"},
]

ADMIN_PATH = environment.text("ADMIN_PATH", "cms").strip("/") + "/"
ADMIN_HOST = environment.host("ADMIN_HOST")
SECURITY_CONTACT = environment.text("SECURITY_CONTACT")
LOGIN_URL = "wagtailadmin_login"
TWO_STEP_REQUIRED = True
ACCOUNT_ADAPTER = "home.staff.two_step.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_ADAPTER = "home.staff.two_step.TwoStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
# A phone whose clock is half a minute late is let in.
MFA_TOTP_TOLERANCE = 1
# A working day, and a long lunch. No session outlives its browser.
SESSION_LIFE = timedelta(hours=12)
SESSION_IDLE = timedelta(hours=2)
SESSION_COOKIE_AGE = int(SESSION_LIFE.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# No script reads it: each form brings its own, and Wagtail puts one into the page.
CSRF_COOKIE_HTTPONLY = True
