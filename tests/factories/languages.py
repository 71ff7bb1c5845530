"""A page in as many languages as a large site has."""

from django.conf import settings
from wagtail.models import Page

from tests.factories.home import translated

#: Besides the first, and without those whose pages are made from another language.
OTHERS = [code for code, _name in settings.LANGUAGES if code not in ("en", "sr-latn")]


def in_languages(page: Page, number: int) -> list[Page]:
    """The page with published translations: `number` languages together."""
    return [page, *(translated(page, code) for code in OTHERS[: number - 1])]
