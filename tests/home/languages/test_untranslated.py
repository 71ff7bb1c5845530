"""What nobody translated yet says on a published page in which language it stands (WCAG 3.1.2)."""

import pytest
from bs4 import BeautifulSoup
from wagtail.rich_text import RichText
from wagtail_localize.models import StringSegment, StringTranslation

from home.models import HomePage
from tests.browser.speaking import NO_WORDS, closest
from tests.campaign.test_pages import FACTORIES, queries
from tests.factories.campaign import ProjectPageFactory, StoryPageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory, ResultsPageFactory
from tests.factories.filled import MARK, fill
from tests.factories.home import (
    AccessibilityStatementPageFactory,
    ContactPageFactory,
    StandardPageFactory,
    translated,
)
from tests.home.translating.synced import locale, publish_translation, record, submit
from tests.markup import parsed

pytestmark = pytest.mark.django_db

KINDS = [
    *FACTORIES,
    AccessibilityStatementPageFactory,
    ContactPageFactory,
    EventPageFactory,
    ResultsPageFactory,
    StandardPageFactory,
]


def translate_string(page, language: str, text: str) -> None:
    """This string of the page and nothing else."""
    strings = StringSegment.objects.filter(source=record(page, language).source)
    segment = strings.filter(string__data=text).order_by("order")[0]
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=locale(language),
        data="عنوان",
        translation_type="manual",
    )


def half_translated(page, language: str = "ar"):
    submit(page, language)
    translate_string(page, language, page.title)
    return publish_translation(page, language)


def unmarked(document: BeautifulSoup) -> list[str]:
    """Words of the original whose language is said to be another one."""
    shown = [
        text
        for text in document.body.find_all(string=True)
        if MARK in text and not isinstance(text, NO_WORDS)
    ]
    said = [(node, node) for node in shown]
    said += [
        (element, element[name])
        for name in ("aria-label", "alt", "title")
        for element in document.body.select(f"[{name}]")
        if MARK in element[name]
    ]
    return sorted({str(words) for node, words in said if closest(node, "lang") != "en"})


@pytest.fixture
def arabic(home_page):
    return translated(home_page, "ar", title="أرض مشتركة")


@pytest.mark.parametrize("factory", KINDS, ids=lambda factory: factory._meta.model.__name__)
def test_words_that_nobody_translated_say_their_language(client, arabic, factory):
    original = fill(made(factory))
    page = half_translated(original)

    document = parsed(client.get(page.url))

    assert len(document.find_all(string=lambda text: MARK in text)) > 1
    assert unmarked(document) == []
    assert queries(client, page) <= queries(client, original)


def made(factory):
    if factory is EventPageFactory:
        return factory(parent=EventIndexPageFactory(parent=HomePage.objects.first()))
    if factory is ResultsPageFactory:
        return factory(parent=HomePage.objects.first(), project=ProjectPageFactory())
    return factory()


def test_words_that_are_translated_say_nothing(client, arabic):
    page = half_translated(StoryPageFactory(title="Bread"))

    heading = parsed(client.get(page.url)).h1

    assert (heading.get_text(), heading.get("lang")) == ("عنوان", None)


def test_sentence_among_translated_ones_says_its_language(client, arabic):
    page = StandardPageFactory(title="Rules")
    page.body = [("paragraph", RichText("<p>Come in.</p><p>Read the <b>rules</b>.</p>"))]
    page.save()
    submit(page, "ar")
    for string in ("Rules", "Come in."):
        translate_string(page, "ar", string)
    page = publish_translation(page, "ar")

    sentences = parsed(client.get(page.url)).select(".rich p")

    assert [str(sentence) for sentence in sentences] == [
        "<p>عنوان</p>",
        '<p><span dir="ltr" lang="en">Read the <b>rules</b>.</span></p>',
    ]


def test_summary_that_nobody_translated_says_its_language_in_lists(client, arabic):
    story = StoryPageFactory(title="Bread", summary="Warm, and for everybody.")
    stories = translated(story.get_parent().specific, "ar")
    half_translated(story)

    card = parsed(client.get(stories.url)).select_one(".card-words")

    assert [words.get("lang") for words in card.select(".card-title a, .card-summary")] == [
        None,
        "en",
    ]


def test_words_that_were_translated_since_are_marked_until_they_are_published(client, arabic):
    story = StoryPageFactory(title="Bread", summary="Warm.")
    page = half_translated(story)
    translate_string(story, "ar", "Warm.")
    assert parsed(client.get(page.url)).select_one(".lead")["lang"] == "en"

    publish_translation(story, "ar")
    assert parsed(client.get(page.url)).select_one(".lead").get("lang") is None
