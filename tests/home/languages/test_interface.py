"""Words of the interface say their language on pages in a language without a catalogue."""

from datetime import UTC, date, datetime, time

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import override_settings
from django.utils import timezone
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import Page

from campaign.models import ProjectPage
from campaign.models.indexes import IndexPage
from events.views import listing
from home.models import GoneAddress
from home.search import results as search
from home.takedown import gone
from tests.browser.speaking import NO_WORDS, closest
from tests.campaign.test_pages import FACTORIES
from tests.factories.campaign import (
    FactPageFactory,
    FieldFactory,
    IndicatorFactory,
    InitiativePageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.filled import fill
from tests.factories.home import translated
from tests.home.languages.test_untranslated import KINDS, made
from tests.markup import parsed

pytestmark = pytest.mark.django_db

#: Begins whatever gettext says.
MARK = "§"
#: Their words are in the language of their element.
ATTRIBUTES = ("abbr", "alt", "aria-label", "placeholder", "title")

MOMENT = datetime(2027, 3, 1, 11, tzinfo=UTC)
WEEKLY_TEN_TIMES = Recurrence(rrules=[Rule(WEEKLY, count=10)], include_dtstart=False)


@pytest.fixture
def marking_catalogue(tmp_path):
    """Tigrinya has no catalogue; here it has one that does nothing but mark each word of the interface."""
    with (settings.LOCALE_PATHS[0] / "fr" / "LC_MESSAGES" / "django.po").open("rb") as po:
        catalogue = read_po(po)
    for message in catalogue:
        if message.id:
            several = isinstance(message.id, tuple)
            message.string = (
                tuple(MARK + text for text in message.id) if several else MARK + message.id
            )
    folder = tmp_path / "ti" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as mo:
        write_mo(mo, catalogue)
    with override_settings(LOCALE_PATHS=[tmp_path, *settings.LOCALE_PATHS]):
        yield


def unmarked(document: BeautifulSoup) -> list[str]:
    """Words of the interface whose language is said to be that of the page, in texts and in attributes."""
    body = document.body
    said = [(text, text) for text in body.find_all(string=True) if not isinstance(text, NO_WORDS)]
    said += [
        (element, f"{name}: {element[name]}")
        for name in ATTRIBUTES
        for element in body.select(f"[{name}]")
    ]
    return sorted(
        {
            str(words).strip()
            for node, words in said
            if MARK in words and closest(node, "lang") == "ti"
        }
    )


@pytest.mark.parametrize("factory", KINDS, ids=lambda factory: factory._meta.model.__name__)
def test_words_of_the_interface_say_their_language(client, home_page, marking_catalogue, factory):
    translated(home_page, "ti")
    original = fill(made(factory))
    for project in ProjectPage.objects.exclude(pk=original.pk):
        translated(project, "ti")
    page = translated(original, "ti")

    assert unmarked(parsed(client.get(page.url))) == []


#: One of each that looks otherwise; `gone` was taken down.
VIEWS = [
    "",
    *["search/", "search/?q=story", "search/?q=event&page=2", "search/?q=nothing"],
    *["nothing-here/", "gone/"],
    *["events/", "events/?page=2", "events/?kind=forum&languages=all", "events/?theme=unknown"],
    *["events/past/", "events/past/?kind=training", "events/subscribe/"],
    *["events/subscribe/?kind=forum&mode=online", "events/subscribe/?kind=training"],
    *["events/2027/03/", "events/2027/04/", "events/2027/05/", "events/2026/05/"],
    *["events/2027/03/09/", "events/2027/03/09/?page=2", "events/2027/03/09/?kind=training"],
    "events/2027/03/10/",
]


@pytest.fixture
def calendar(home_page):
    """With all that a view of it tells apart, in Tigrinya too; the events are in English."""
    calendar = EventIndexPageFactory(parent=home_page)
    for event in [
        {"start_date": date(2026, 5, 4), "kind": "forum", "report": "<p>Tea.</p>"},
        {"start_date": date(2026, 5, 1), "precision": "month"},
        {"start_date": date(2027, 3, 9), "end_date": date(2027, 3, 11), "mode": "online"},
        {"start_date": date(2027, 3, 1), "precision": "month", "theme": ThemeFactory()},
        {"start_date": None, "precision": "none"},
        {"start_date": date(2027, 2, 23), "recurrence": WEEKLY_TEN_TIMES, "start_time": time(18)},
        {"start_date": date(2027, 3, 9), "status": "cancelled", "kind": "forum"},
        *[{"start_date": date(2027, 3, 9)}] * 3,
    ]:
        EventPageFactory(parent=calendar, **event).save_revision().publish()
    return translated(calendar, "ti", slug="events")


def unmarked_at(client, path: str) -> list[str]:
    response = client.get(path)
    assert MARK in response.content.decode(), path
    return unmarked(parsed(response))


def about(story) -> list[str]:
    """What has an address of its own besides the page."""
    mastodon = f"share/mastodon/{story.pk}/"
    return [
        *[f"about-you/{story.translation_key}/", "about-you/sent/abc/", f"posters/{story.pk}/"],
        *[mastodon, f"{mastodon}?server=none", f"{mastodon}?server=social.example", "for-you/"],
    ]


def test_views_that_are_no_page_say_the_language_of_the_interface(
    client, home_page, marking_catalogue, calendar, monkeypatch
):
    monkeypatch.setattr(timezone, "now", lambda: MOMENT)
    monkeypatch.setattr(listing, "LINES", 2)
    monkeypatch.setattr(search, "PAGE_SIZE", 2)
    story = translated(StoryPageFactory(), "ti")
    FactPageFactory()
    IndicatorFactory(measure="initiatives", target=9)
    InitiativePageFactory(project=ProjectPage.objects.first(), field=FieldFactory())
    gone.remember(["/ti/gone/"], GoneAddress.Reason.WITHDRAWN)

    found = {path: unmarked_at(client, f"/ti/{path}") for path in [*VIEWS, *about(story)]}

    assert {path: words for path, words in found.items() if words} == {}


def test_lists_say_the_language_of_the_interface(client, home_page, marking_catalogue, monkeypatch):
    """Twice as many entries as a page has; one of them in Tigrinya."""
    monkeypatch.setattr(IndexPage, "page_size", 1)
    translated(home_page, "ti")
    for factory in FACTORIES:
        entries = [factory(), factory()]
        translated(entries[0], "ti")
    found = {}
    for index in Page.objects.type(IndexPage).filter(locale__language_code="ti"):
        for query in ("", "?page=2", "?theme=unknown&kind=unknown"):
            found[index.url + query] = unmarked_at(client, index.url + query)

    assert len(found) == 30
    assert {path: words for path, words in found.items() if words} == {}
