"""What stands around every page: menu, languages, footer, funding statement."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site

from home.cldr import direction, own_name
from home.models import FundingStatement, SiteSettings
from home.remembered import remembered
from home.routing import site_of

#: Which children of the home page stand under which heading of the footer.
READ = [
    "storyindexpage",
    "videoindexpage",
    "factindexpage",
    "resourceindexpage",
    "campaignindexpage",
]
TAKE_PART = ["eventindexpage", "initiativeindexpage", "panelindexpage", "contactpage"]


@dataclass(frozen=True)
class Language:
    """A language of the site, as its own readers call it. Without `exists`, `url` is its home page."""

    code: str
    url: str
    current: bool
    exists: bool

    @property
    def name(self) -> str:
        return own_name(self.code)

    @property
    def direction(self) -> str:
        return direction(self.code)


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass
class Frame:
    """Made once a request, for the page shown or for none (search, errors)."""

    request: HttpRequest
    page: Any = None
    code: str = field(default_factory=lambda: translation.get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def settings(self) -> SiteSettings:
        return remembered("settings", lambda: SiteSettings.load())

    @property
    def site_name(self) -> str:
        return self.settings.site_name

    @property
    def publisher(self) -> str:
        return self.settings.publisher

    @property
    def contact_email(self) -> str:
        return self.settings.email

    @cached_property
    def social(self) -> list[Link]:
        return [Link(block.value["name"], block.value["url"]) for block in self.settings.social]

    @cached_property
    def language(self) -> Language:
        return Language(self.code, self.request.path, current=True, exists=True)

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
        return remembered(("homes", key), lambda: by_language(homes))

    @cached_property
    def versions(self) -> dict[str, Page]:
        """The page shown, in each language that it is published in."""
        return by_language(self.page.lists["versions"]) if self.page is not None else {}

    @cached_property
    def sections(self) -> list[Page]:
        """The pages directly below the home page, in their order."""
        home = self.homes.get(self.code)
        if home is None:
            return []
        sections = Page.objects.live().child_of(home).select_related("content_type", "locale")
        return remembered(("sections", home.pk), lambda: list(sections))

    @cached_property
    def languages(self) -> list[Language]:
        """Languages that have a home page, in the order of the settings."""
        return [
            Language(
                code=code,
                url=self.address_in(code),
                current=code == self.code,
                exists=self.page is None or code in self.versions,
            )
            for code, _name in settings.LANGUAGES
            if code in self.homes
        ]

    def address_in(self, code: str) -> str:
        if self.page is None:
            return self.unlocalised_path(code) or self.url_of(self.homes[code])
        version = self.versions.get(code)
        return self.url_of(version) + self.below if version else self.url_of(self.homes[code])

    @cached_property
    def below(self) -> str:
        """What the address adds to that of the page: its views are the same in every language."""
        own, path = self.url_of(self.page), self.request.path
        return path.removeprefix(own) if path.startswith(own) else ""

    def unlocalised_path(self, code: str) -> str:
        """The same address in another language, for what is no page: the search."""
        match = self.request.resolver_match
        if match is None or match.url_name != "search":
            return ""
        query = self.request.META.get("QUERY_STRING", "")
        with translation.override(code):
            return reverse("search") + (f"?{query}" if query else "")

    @cached_property
    def alternates(self) -> list[Language]:
        """Real translations only, with whole addresses as search engines want them."""
        if self.page is None or len(self.versions) < 2:
            return []
        return [
            replace(language, url=self.versions[language.code].get_full_url(self.request))
            for language in self.languages
            if language.code in self.versions
        ]

    @property
    def home_url(self) -> str:
        home = self.homes.get(self.code)
        return self.url_of(home) if home else f"/{self.code}/"

    @property
    def search_url(self) -> str:
        return reverse("search")

    @property
    def canonical_url(self) -> str:
        return self.page.full_url if self.page is not None else ""

    @property
    def breadcrumbs(self) -> list[Link]:
        """The pages above the page shown, from the home page down; nothing for the sections themselves."""
        above = [p for p in self.sections if self.page is not None and is_above(p, self.page)]
        return [Link(self.site_name, self.home_url), *map(self.link, above)] if above else []

    @property
    def menu(self) -> list[Link]:
        return [self.link(page) for page in self.sections if page.show_in_menus]

    @property
    def footer_read(self) -> list[Link]:
        return self.of_kinds(READ)

    @property
    def footer_take_part(self) -> list[Link]:
        return self.of_kinds(TAKE_PART)

    @property
    def footer_site(self) -> list[Link]:
        return [
            self.link(page)
            for page in self.sections
            if page.content_type.model not in [*READ, *TAKE_PART]
        ]

    def of_kinds(self, kinds: list[str]) -> list[Link]:
        found = {page.content_type.model: page for page in self.sections}
        return [self.link(found[kind]) for kind in kinds if kind in found]

    def link(self, page: Page) -> Link:
        url = self.url_of(page)
        return Link(page.title, url, current=self.request.path.startswith(url))

    def url_of(self, page: Page) -> str:
        return page.get_url(self.request) or "/"

    @cached_property
    def funding(self) -> FundingStatement | None:
        """The statement of the page's project, else of the site; in the page's language, else as approved."""
        own = self.page.funded_by() if hasattr(self.page, "funded_by") else None
        statements = remembered("statements", statements_by_programme)
        of_programme = statements.get(own or self.settings.programme_id, {})
        return of_programme.get(self.code) or next(iter(of_programme.values()), None)


def is_above(section: Page, page: Page) -> bool:
    return page.path.startswith(section.path) and page.depth > section.depth


def by_language(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.locale.language_code: page for page in pages}


def statements_by_programme() -> dict[int, dict[str, FundingStatement]]:
    """By programme and language, in the order of the programme's list."""
    statements: dict[int, dict[str, FundingStatement]] = defaultdict(dict)
    for statement in FundingStatement.objects.select_related("programme"):
        statements[statement.programme_id][statement.language] = statement
    return statements
