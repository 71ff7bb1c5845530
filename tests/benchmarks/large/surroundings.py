"""What is as large on every site: home pages and lists in five languages, places, terms, pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model
from wagtail.models import Locale, Page, Site

from campaign.models import (
    FactIndexPage,
    Field,
    InitiativeIndexPage,
    PartnerPage,
    PlacePage,
    ProjectPage,
    StoryIndexPage,
    Theme,
)
from events.models import EventIndexPage
from home.models import SiteImage, SiteSettings
from tests.benchmarks.large.words import LANGUAGES
from tests.factories.campaign import (
    FieldFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from tests.factories.home import FundingStatementFactory, SiteImageFactory, planted, translated

INDEXES = (StoryIndexPage, EventIndexPage, FactIndexPage, InitiativeIndexPage)
PLACES, THEMES, FIELDS, IMAGES = 12, 8, 4, 6
Row = TypeVar("Row", bound=Model)


@dataclass
class Surroundings:
    """Relations are facts: what pages belong to is in the source language."""

    locales: list[Locale]
    project: ProjectPage
    partner: PartnerPage
    places: list[PlacePage]
    themes: list[Theme]
    fields: list[Field]
    images: list[SiteImage]

    def pick(self, rows: Sequence[Row], number: int) -> Row:
        return rows[number % len(rows)]


def make_surroundings() -> Surroundings:
    locales = [Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES]
    for index in INDEXES:
        for locale in locales:
            planted(index, locale)
    Page.objects.filter(depth=3).update(show_in_menus=True)
    Site.objects.update(hostname="localhost", port=80)
    statement = FundingStatementFactory()
    settings = SiteSettings.load()
    settings.programme, settings.publisher = statement.programme, "Town of Example"
    settings.email = "office@ground.example"
    settings.save()
    return Surroundings(
        locales=locales,
        project=in_all(ProjectPageFactory(title="Bridges", acronym="BRIDGES", slug="bridges")),
        partner=in_all(PartnerPageFactory(title="Town of Example", slug="town-of-example")),
        places=[in_all(PlacePageFactory(slug=f"town-{n}")) for n in range(PLACES)],
        themes=[term_in_all(ThemeFactory, f"theme-{n}") for n in range(THEMES)],
        fields=[term_in_all(FieldFactory, f"field-{n}") for n in range(FIELDS)],
        images=[SiteImageFactory(title=f"Bench {n}") for n in range(IMAGES)],
    )


def in_all(page):
    page.save_revision().publish()
    for code in LANGUAGES[1:]:
        translated(page, code)
    return page


def term_in_all(factory, slug: str):
    term = factory(slug=slug)
    for code in LANGUAGES[1:]:
        factory(
            slug=slug,
            locale=Locale.objects.get(language_code=code),
            translation_key=term.translation_key,
        )
    return term
