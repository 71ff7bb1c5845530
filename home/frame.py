"""What stands around every page: menu, languages, footer, funding statement."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, Site

from home.cards import HEIGHT, WIDTH, card_of
from home.cards.views import address_of
from home.cldr import direction, own_name, tag
from home.funding import statement
from home.languages.fallbacks import interface_language, versions_of_sections
from home.loading.remembered import remembered
from home.loading.routing import site_of
from home.models import BasePage, FundingStatement, PublishedTranslation, SiteSettings

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

    @property
    def tag(self) -> str:
        """The code as it is written in `lang` and `hreflang`."""
        return tag(self.code)

    @property
    def invitation(self) -> str:
        """For who reads this language better, in this language; its name alone where nobody wrote more."""
        if interface_language(self.code) != self.code:
            return self.name
        with translation.override(self.code):
            return gettext("You can read this page in your language: %(language)s") % {
                "language": self.name
            }


@dataclass(frozen=True)
class Alternate:
    """A version of the page for search engines, with its whole address."""

    hreflang: str
    url: str


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class TranslationNote:
    """What readers should know of a translation; `original` is None while it is not published."""

    about: PublishedTranslation
    original: Language | None


@dataclass(frozen=True)
class SocialCard:
    url: str
    width: int = WIDTH
    height: int = HEIGHT


@dataclass
class Frame:
    """Made once a request, for the page shown or for none (search, errors)."""

    request: HttpRequest
    page: Any = None
    code: str = field(default_factory=lambda: translation.get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def settings(self) -> SiteSettings:
        return remembered("settings", SiteSettings.load, of_frame=True)

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
    def interface(self) -> str:
        """The language of menus, labels and buttons: another one where nobody translated them."""
        return interface_language(self.code)

    @cached_property
    def original(self) -> Page | None:
        """What the page shown mirrors without being translated; None for a page in its own words."""
        if self.page is None or self.page.pk is None or self.code in self.versions:
            return None
        return self.page.alias_of or self.first_version

    @property
    def written_in(self) -> str:
        """The language of what the page says."""
        return self.original.locale.language_code if self.original else self.code

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

    @cached_property
    def versions(self) -> dict[str, Page]:
        """The page shown, in each language that it is published and translated in."""
        return by_language(self.page.lists["versions"]) if self.page is not None else {}

    @property
    def first_version(self) -> Page | None:
        """In the language of the source, else the oldest."""
        source = self.versions.get(settings.LANGUAGE_CODE)
        return source or min(self.versions.values(), key=lambda page: page.pk, default=None)

    @cached_property
    def sections(self) -> list[Page]:
        """The pages directly below the home page, in their order."""
        home = self.homes.get(self.code)
        if home is None:
            return []
        sections = (
            Page.objects.live()
            .child_of(home)
            .select_related("content_type", "locale", "published_translation")
        )
        # Each list asks for it next, and it changes with these.
        versions_of_sections()
        return remembered(("sections", home.pk), lambda: list(sections), of_frame=True)

    @cached_property
    def languages(self) -> list[Language]:
        """Languages that have a home page, in the order of the settings."""
        return [
            Language(
                code=code,
                url=self.address_in(code),
                current=code == self.code,
                exists=self.page is None or code in [self.code, *self.versions],
            )
            for code, _name in settings.LANGUAGES
            if code in self.homes
        ]

    def address_in(self, code: str) -> str:
        """The same view of the page with the same filters; the home page where the page does not exist."""
        if self.page is None:
            path = self.unlocalised_path(code)
        elif code == self.code:
            path = self.request.path
        else:
            version = self.versions.get(code)
            path = self.url_of(version) + self.below if version else ""
        return path + self.query if path else self.url_of(self.homes[code])

    @cached_property
    def query(self) -> str:
        """The filters of the reader, as they stand in the address."""
        query = self.request.META.get("QUERY_STRING", "")
        return f"?{query}" if query else ""

    @cached_property
    def below(self) -> str:
        """What the address adds to that of the page: its views are the same in every language."""
        own, path = self.url_of(self.page), self.request.path
        return path.removeprefix(own) if path.startswith(own) else ""

    @cached_property
    def translation_note(self) -> TranslationNote | None:
        known = self.page.lists["translation"] if self.page is not None else []
        if not known or not known[0].is_told:
            return None
        by_key = {version.pk: code for code, version in self.versions.items()}
        code = by_key.get(known[0].original_id)
        original = Language(code, self.address_in(code), False, True) if code else None
        return TranslationNote(known[0], original)

    def unlocalised_path(self, code: str) -> str:
        """The same address in another language, for what is no page: the search."""
        match = self.request.resolver_match
        if match is None or match.url_name != "search":
            return ""
        with translation.override(code):
            return reverse("search")

    @property
    def suggestions(self) -> list[Language]:
        """The other languages of the page: a script shows the one that the reader's browser asks for."""
        if self.page is None:
            return []
        return [each for each in self.languages if each.exists and not each.current]

    @cached_property
    def alternates(self) -> list[Alternate]:
        """Real translations only, and the one for readers of all other languages."""
        if self.code not in self.versions or len(self.versions) < 2:
            return []
        known = [
            Alternate(language.tag, self.versions[language.code].get_full_url(self.request))
            for language in self.languages
            if language.code in self.versions
        ]
        return [*known, Alternate("x-default", self.first_version.get_full_url(self.request))]

    @property
    def home_url(self) -> str:
        home = self.homes.get(self.code)
        return self.url_of(home) if home else f"/{self.code}/"

    @property
    def search_url(self) -> str:
        return reverse("search")

    @property
    def canonical_url(self) -> str:
        shown = self.original or self.page
        return shown.full_url if shown is not None else ""

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
    def card(self) -> SocialCard | None:
        """The picture of the page where its link is shared."""
        if not isinstance(self.page, BasePage) or self.site is None:
            return None
        card = card_of(self.page)
        return SocialCard(self.site.root_url + address_of(self.page, card))

    @cached_property
    def funding(self) -> FundingStatement | None:
        """The statement of the page's project, else of the site; in the page's language, else as approved."""
        own = self.page.funded_by() if hasattr(self.page, "funded_by") else None
        return statement(own, self.code)


def is_above(section: Page, page: Page) -> bool:
    return page.path.startswith(section.path) and page.depth > section.depth


def by_language(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.locale.language_code: page for page in pages}
