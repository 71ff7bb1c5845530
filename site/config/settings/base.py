"""What every installation shares."""

from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from csp.constants import NONE, SELF
from django.conf.global_settings import LANGUAGES_BIDI
from django.conf.locale import LANG_INFO

from config import limits_cache
from config.database import database
from config.environment import environment
from config.machine_translator import machine_translator
from config.schedule import schedule
from config.search_backends import search_backends
from config.task_backend import TASK_BACKENDS
from home.languages.configured import described, named, right_to_left

PRODUCTION = False
#: What the variables say and what is wrong with them: see home.deployment.
ENVIRONMENT = environment

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"
VAR = Path(environment.text("SITE_VAR", str(ROOT / "var")))

INSTALLED_APPS = [
    "events",
    "campaign",
    "home",
    "demo",
    "store",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.frontend_cache",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "home.staff.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtailmedia",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "modelcluster",
    "taggit",
    "recurrence",
    "csp",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "config.telemetry.requests.RequestMiddleware",
    # Around all others, so that their redirects and errors have the policy too.
    "config.middleware.ContentSecurityPolicyMiddleware",
    "home.security.headers.SecurityHeadersMiddleware",
    "config.middleware.CompressionMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.AddressLanguageMiddleware",
    "home.staff.host.AdminHostMiddleware",
    "home.uploads.limits.RequestSizeMiddleware",
    "config.middleware.GenerationMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "home.staff.sessions.SessionLimitMiddleware",
    "home.staff.two_step.TwoStepMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "home.middleware.RefusedPublishingMiddleware",
    "home.translating.middleware.FailedMachineMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
            "builtins": ["home.templatetags.page"],
        },
    },
]

DATABASES = {"default": database(environment, VAR)}
# `home.loading.remembered` empties both in each process when the site has changed. The renditions have a cache
# of their own, so that emptying it touches nothing else.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "renditions": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renditions",
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
    "limits": limits_cache.of_one_machine(VAR / "limits"),
    # Pictures for shared links, about 50 kB each: see home.cards. Over the limit, some are drawn again.
    "cards": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "cards",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}
# How many proxies of ours stand before the application, each of which adds to X-Forwarded-For.
TRUSTED_PROXIES = 0
# Where whole answers are kept (site/store): off, memory (of each process), disk (of one machine) or redis.
STORES = ("off", "memory", "disk", "redis")
STORE = environment.choice("STORE", STORES, default="disk")
STORE_FOLDER = VAR / "store"
STORE_MEMORY_MB = environment.number("STORE_MEMORY_MB", 64, least=1)
STORE_DISK_MB = environment.number("STORE_DISK_MB", 512, least=1)
STORE_BAKED = environment.is_on("STORE_BAKED")
# How long a cache in front may give an answer without asking whether it still stands. 0: it asks each time.
CDN_SECONDS = 0
# How long Django may take for one request. 0: as long as it takes, as when a debugger stands still.
REQUEST_SECONDS = 0
REDIS_URL = environment.address(
    "REDIS_URL", "redis", "rediss", "unix", default="redis://localhost:6379/0"
)
if STORE == "redis":
    CACHES["limits"] = limits_cache.of_several_hosts(REDIS_URL)

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "home.staff.passwords.MaximumLengthValidator"},
]

# Staff come in at one door, with a second step behind it: see home.staff.
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

# Languages, by their codes in BCP 47, in lower case and in the order of the menu. A code here and a catalogue
# in site/locale add one; nothing else changes. All else that has to be known of a language is in CLDR.
LANGUAGE_CODE = "en"
#: The interface is translated into these, whole: the tests demand it.
INTERFACE_LANGUAGES = [
    *[
        "en",
        "it",
        "es",
        "ca",
        "fr",
        "de",
        "el",
        "hr",
        "sl",
        "sv",
        "nl",
        "da",
        "lt",
        "lv",
        "et",
        "pl",
    ],
    *["sq", "sr-cyrl", "sr-latn", "ru", "ar", "uk", "fa", "tr"],
]
#: Pages can be written in these. The interface around them is in the first of their fallbacks that has one.
CONTENT_LANGUAGES = ["ti", "so", "ps", "fa-af", "ckb", "kmr", "ur", "bn", "mt", "mk"]
#: Where its readers get what a language lacks: the interface, and entries of lists. Otherwise LANGUAGE_CODE.
#: For the project to decide, by what people read, and never to be guessed from where they come from.
LANGUAGE_FALLBACKS = {
    "sr-latn": ["sr-cyrl", "en"],
    "sr-cyrl": ["sr-latn", "en"],
    "ps": ["fa-af", "fa", "en"],
    "fa-af": ["fa", "en"],
    "fa": ["fa-af", "en"],
    "ckb": ["ar", "en"],
    "kmr": ["ar", "en"],
    "ca": ["es", "en"],
}
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = named([*INTERFACE_LANGUAGES, *CONTENT_LANGUAGES])
LANGUAGES_BIDI = [*LANGUAGES_BIDI, *right_to_left(dict(LANGUAGES))]
LANG_INFO.update(described(code for code, _name in LANGUAGES if code not in LANG_INFO))
# Those written by translators, then those derived from them: see home.catalogues.
LOCALE_PATHS = [SITE / "locale", SITE / "locale-derived"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Brussels"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [SITE / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "home.uploads.places.LocalUploads"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Without DEBUG, Django only mails its errors: here they also stand where the server writes.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR"},
        # Below that it writes the titles of pages, and somebody's name may stand in one.
        "wagtail": {"handlers": ["console"], "level": "WARNING"},
    },
}

# Who may read /metrics; without one, nobody.
METRICS_TOKEN = environment.text("METRICS_TOKEN")

WHO_DOES_TASKS = environment.choice("TASKS", tuple(TASK_BACKENDS), default="immediate")
TASKS = {"default": {"BACKEND": TASK_BACKENDS[WHO_DOES_TASKS]}}
SCHEDULE = schedule(has_worker=WHO_DOES_TASKS == "database")

#: Hosts of PeerTube whose videos may be played here. Of other hosts, a video is a link.
PEERTUBE_INSTANCES = environment.hosts("PEERTUBE_INSTANCES")

# Public pages: nothing inline and nothing from elsewhere, so that a stored page needs no nonce.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-src": [
            "https://www.youtube-nocookie.com",
            "https://player.vimeo.com",
            *(f"https://{host}" for host in PEERTUBE_INSTANCES),
        ],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "report-uri": "/csp-report/",
    }
}
# A project with all its partners, activities and outputs is one form of more than Django's thousand fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# Without its files, a form has as many letters as a long book at most.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DOCUMENT_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
MEDIA_MAX_UPLOAD_SIZE = 500 * 1024 * 1024
# The largest file, and the form around it.
LARGEST_REQUEST = MEDIA_MAX_UPLOAD_SIZE + DATA_UPLOAD_MAX_MEMORY_SIZE
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
# W019 wants DENY, but the admin shows previews of pages in a frame of its own.
SILENCED_SYSTEM_CHECKS = ["security.W019"]

WAGTAIL_SITE_NAME = "Common Ground"
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
# Wagtail has Croatian as that of Croatia only; our own catalogue serves both.
WAGTAILADMIN_PERMITTED_LANGUAGES = named(
    "hr-hr" if code == "hr" else code for code in INTERFACE_LANGUAGES
)
# Names that browsers know; an operating system lists more, and one of those breaks the account page.
WAGTAIL_USER_TIME_ZONES = sorted(files("tzdata").joinpath("zones").read_text().split())
WAGTAILIMAGES_IMAGE_MODEL = "home.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "home.SiteDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.forms.uploads.SiteImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.forms.uploads.SiteDocumentForm"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "campaign.SiteMedia",
    "MEDIA_FORM_BASE": "home.forms.uploads.SiteMediaForm",
    "VIDEO_EXTENSIONS": ["mp4", "m4v", "mov", "webm"],
    "AUDIO_EXTENSIONS": ["mp3", "m4a"],
}
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"heic": "jpeg", "avif": "avif", "webp": "webp"}
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "srt", "txt", "vtt", "xlsx", "zip"]
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Offered to translators if there is a key; None: machine translation is off.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(environment)
WAGTAILEMBEDS_FINDERS = [{"class": "campaign.embeds.PrivacyFriendlyFinder"}]
# The admin calls nobody: no update check, no news, no avatars from elsewhere.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None

# Our own lists name the pages of all languages: Wagtail need not guess them.
WAGTAILFRONTENDCACHE_LANGUAGES = []
WAGTAILSEARCH_BACKENDS = search_backends(environment)
