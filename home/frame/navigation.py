"""The ways from a page to the others: menu, footer and what lies above it."""

from functools import cached_property

from django.urls import reverse
from wagtail.models import Page

from home.frame.around import AroundPage
from home.frame.parts import Link
from home.languages.fallbacks import children, versions_of_sections
from home.loading.remembered import remembered

#: Which children of the home page stand under which heading of the footer.
READ = [
    "storyindexpage",
    "videoindexpage",
    "factindexpage",
    "resourceindexpage",
    "campaignindexpage",
]
TAKE_PART = ["eventindexpage", "initiativeindexpage", "panelindexpage", "contactpage"]


class Navigation(AroundPage):
    @cached_property
    def sections(self) -> list[Page]:
        """The pages directly below the home page, in their order."""
        home = self.homes.get(self.code)
        if home is None:
            return []
        # Wagtail's `child_of` looks through all that stands below, children or not.
        sections = children(Page.objects.live(), [home.path]).select_related(
            "content_type", "locale", "published_translation"
        )
        # Each list asks for it next, and it changes with these.
        versions_of_sections()
        return remembered(("sections", home.pk), lambda: list(sections), of_frame=True)

    @property
    def search_url(self) -> str:
        return reverse("search")

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


def is_above(section: Page, page: Page) -> bool:
    return page.path.startswith(section.path) and page.depth > section.depth
