"""What every installation shares."""

from pathlib import Path

from csp.constants import NONE, SELF

from config import limits_cache
from config.database import database
from config.environment import environment
from config.schedule import schedule
from config.task_backend import TASK_BACKENDS

from .languages import *  # noqa: F403
from .staff import *  # noqa: F403
from .wagtail import *  # noqa: F403

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
