"""What is made in bulk is what Wagtail and this site would have made, page by page."""

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page, ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail_localize.models import StringSegment, TranslationSource

from campaign.models import StoryPage
from events.models import EventPage, Occurrence
from home.translating.work import of_originals
from tests.benchmarks.large.making import make
from tests.benchmarks.large.words import LANGUAGES, Vocabulary

pytestmark = pytest.mark.django_db

SOURCES = 20


@pytest.fixture(scope="module", autouse=True)
def site(django_db_setup, django_db_blocker):
    """Made once; what a test changes in it goes with the test."""
    with django_db_blocker.unblock(), transaction.atomic():
        make(SOURCES)
        yield
        transaction.set_rollback(True)


def references() -> set:
    return set(
        ReferenceIndex.objects.values_list(
            "object_id", "to_object_id", "model_path", "content_path"
        )
    )


def indexed() -> dict:
    rows = IndexEntry.objects.values_list("content_type", "object_id", "title", "body")
    return {row[:2]: row[2:] for row in rows}


def test_tree_is_whole():
    assert [problem for problem in Page.find_problems() if problem] == []
    assert StoryPage.objects.live().count() == SOURCES * 8 // 20 * len(LANGUAGES)


def test_references_are_those_of_wagtail():
    made = references()
    call_command("rebuild_references_index", verbosity=0)

    assert made - references() == set()


def test_search_index_is_that_of_wagtail():
    made = indexed()
    call_command("update_index", verbosity=0)

    assert {key: indexed()[key] for key in made} == made


def test_originals_are_known_to_translators_and_wholly_translated():
    story = StoryPage.objects.filter(locale__language_code="en").first()
    before = list(StringSegment.objects.values_list("pk", flat=True))

    _source, has_changed = TranslationSource.update_or_create_from_instance(story)
    italian = StoryPage.objects.get(
        translation_key=story.translation_key, locale__language_code="it"
    )
    work = of_originals({story.translation_key: story.locale_id}, [italian.locale_id])

    assert not has_changed
    assert list(StringSegment.objects.values_list("pk", flat=True)) == before
    (left,) = work.values()
    assert (left.is_done, left.strings > 5) == (True, True)


def test_events_have_dates_and_entries():
    events = EventPage.objects.live()

    assert Occurrence.objects.count() == events.count() / len(LANGUAGES)
    assert events.filter(calendar_entry=None).count() == 0


def test_pages_are_shown_and_found(client):
    story = StoryPage.objects.filter(locale__language_code="el").first()
    word = Vocabulary.of("el").common

    assert client.get(story.url, headers={"host": "localhost"}).status_code == 200
    assert word in client.get("/el/search/", {"q": word}, headers={"host": "localhost"}).text
