"""What editors work with: Wagtail, and what is built on it."""

from importlib.resources import files

from config.environment import environment
from config.machine_translator import machine_translator
from config.search_backends import search_backends
from home.languages.configured import named

from .languages import INTERFACE_LANGUAGES

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
