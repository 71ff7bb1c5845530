"""What wraps every request."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.files.storage import default_storage
from django.middleware.gzip import GZipMiddleware
from django.utils import translation

from home.loading.remembered import one_generation
from home.loading.routing import site_of
from home.models.generation import Marks
from home.staff.admin import is_door, is_of_admin
from home.validity import Validity, being_made
from store.marks import WITHOUT_EVENTS
from store.terms import Terms, terms_of

#: Wagtail's admin brings inline scripts and styles of its own. It is for staff and is never stored.
ADMIN_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "object-src": [NONE],
    "report-uri": "/csp-report/",
}

#: Where passwords are typed, nothing inline is needed.
DOOR_POLICY = {**ADMIN_POLICY, "script-src": [SELF], "style-src": [SELF]}


def admin_policy() -> dict[str, str | list[str]]:
    """With the hosts from which staff get what was uploaded."""
    elsewhere = getattr(default_storage, "hosts", [])
    shown = {kind: [*ADMIN_POLICY[kind], *elsewhere] for kind in ("img-src", "media-src")}
    return ADMIN_POLICY | shown


class AddressLanguageMiddleware:
    """The language of a page is the one its address names; no cookie and no header changes it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
            return response


class GenerationMiddleware:
    """Public pages keep to one generation of what is published; the admin always asks anew.

    So does a preview, which comes from the admin under the address of its page: what it counts and links is
    not published, and must not be remembered for readers.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_preview(request) or is_of_admin(request) or is_file(request):
            return self.get_response(request)
        with one_generation() as marks, being_made() as validity:
            response = self.get_response(request)
            terms = terms_of(request.META)
            if terms and marks and is_own_host(request):
                tell(terms, marks, validity, response)
            return response


def is_own_host(request) -> bool:
    """Where any host is allowed, whoever makes some up must not fill the store."""
    name = request.get_host().partition(":")[0]
    site = site_of(request)
    return name in settings.ALLOWED_HOSTS or (site is not None and name == site.hostname)


def tell(terms: Terms, marks: Marks, validity: Validity, response) -> None:
    """A page that is not there may be there after any change."""
    is_of_all = response.status_code != 200 or validity.of_everything or validity.of_events
    terms.marks = marks.octets if is_of_all else marks.octets[:WITHOUT_EVENTS]
    terms.knows_query = bool(validity.knows_query)
    terms.is_choice = validity.is_choice
    if until := validity.until():
        terms.until = until.timestamp()


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of the settings on public pages, Wagtail's needs where it edits."""

    def process_response(self, request, response):
        if is_of_admin(request):
            response._csp_replace = DOOR_POLICY if is_door(request) else admin_policy()
        return super().process_response(request, response)


class CompressionMiddleware(GZipMiddleware):
    """Compresses pages that are the same for everybody.

    What is compressed together with a secret can give it away by its length (BREACH): an answer to somebody
    who is known, or that makes somebody known, is sent as it is. So is the whole admin. Without a secret there
    is no need for random bytes either, and the same page is always the same.
    """

    max_random_bytes = 0
    kinds = ("text/html", "text/css", "text/javascript", "application/xml", "image/svg+xml")

    def process_response(self, request, response):
        kind = response.get("Content-Type", "").partition(";")[0]
        is_part = response.has_header("Content-Range")
        if kind not in self.kinds or is_part or is_personal(request, response):
            return response
        return super().process_response(request, response)


def is_personal(request, response) -> bool:
    return bool(request.COOKIES or response.cookies) or is_of_admin(request)


def is_file(request) -> bool:
    return request.path_info.startswith((settings.STATIC_URL, settings.MEDIA_URL))


def is_preview(request) -> bool:
    """Wagtail's mark for middleware on the requests that it makes up."""
    return getattr(request, "is_dummy", False)
