"""The page that a frame is for, its site, and the home pages above it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page, Site

from home.loading.remembered import remembered
from home.loading.routing import site_of
from home.models import SiteSettings


@dataclass
class AroundPage:
    """`page` is None where none is shown (search, errors); `code` is the language of the address."""

    request: HttpRequest
    page: Any = None
    code: str = field(default_factory=lambda: translation.get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def settings(self) -> SiteSettings:
        return remembered("settings", SiteSettings.load, of_frame=True)

    @property
    def site_name(self) -> str:
        return self.settings.site_name

    @cached_property
    def site(self) -> Site | None:
        return site_of(self.request)

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The home page in each language."""
        if self.site is None:
            return {}
        key = self.site.root_page.translation_key
        homes = Page.objects.live().filter(translation_key=key).select_related("locale")
        return remembered(("homes", key), lambda: by_language(homes), of_frame=True)

    @property
    def home_url(self) -> str:
        home = self.homes.get(self.code)
        return self.url_of(home) if home else f"/{self.code}/"

    def url_of(self, page: Page) -> str:
        return page.get_url(self.request) or "/"


def by_language(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.locale.language_code: page for page in pages}
