import pytest
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.rich_text import RichText

from home.models import PublishedTranslation
from home.translating import state
from home.translating.state import State, originals, standings
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.synced import (
    again,
    locale,
    publish,
    publish_translation,
    submit,
    translate,
    version,
)

pytestmark = pytest.mark.django_db

BODY = [("paragraph", RichText("<p>We met on a Tuesday.</p><p>We agreed.</p>"))]


@pytest.fixture
def story(home_page):
    # Wagtail's own page of welcome, which no real site has.
    Page.objects.filter(depth=2).exclude(pk=home_page.pk).delete()
    story = StoryPageFactory(title="Tea", summary="", body=BODY)
    story.save_revision().publish()
    for language in ("it", "ar", "el"):
        translated(story.get_parent(), language)
    return again(story)


def states(story, *languages):
    pks = [locale(language).pk for language in languages]
    found = standings([story], pks)[story.pk]
    return [found[pk].state for pk in pks]


def standing(story, language):
    pk = locale(language).pk
    return standings([story], [pk])[story.pk][pk]


def test_missing_then_draft_then_published(story):
    assert states(story, "it", "ar") == [State.MISSING, State.MISSING]
    submit(story, "it")
    assert states(story, "it", "ar") == [State.DRAFT, State.MISSING]
    translate(story, "it")
    publish_translation(story, "it")
    assert states(story, "it", "ar") == [State.PUBLISHED, State.MISSING]


def test_words_to_do(story):
    submit(story, "it")
    work = standing(story, "it").work
    assert (work.strings, work.untranslated, work.words) == (3, 3, 8)
    translate(story, "it")
    assert standing(story, "it").work.words == 0


def test_changed_sentence_is_the_only_one_to_do(story):
    submit(story, "it", "ar")
    for language in ("it", "ar"):
        translate(story, language)
        publish_translation(story, language)

    body = again(story).body
    body[0].value = RichText("<p>We met on a Wednesday.</p><p>We agreed.</p>")
    publish(story, body=body)

    assert states(story, "it", "ar") == [State.OUT_OF_DATE, State.OUT_OF_DATE]
    work = standing(story, "it").work
    assert (work.untranslated, work.changed, work.words) == (0, 1, 5)
    # The page goes on saying what it said, in its language.
    shown = publish_translation(story, "it").body[0].value.source
    assert shown.count("it: ") == 2
    assert "Tuesday" in shown
    assert states(story, "it", "ar") == [State.OUT_OF_DATE, State.OUT_OF_DATE]

    translate(story, "it")
    assert "Wednesday" in publish_translation(story, "it").body[0].value.source
    assert states(story, "it", "ar") == [State.PUBLISHED, State.OUT_OF_DATE]


def test_change_that_is_taken_back_needs_no_translator(story):
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    publish(story, title="Coffee")
    publish(story, title="Tea")
    assert standing(story, "it").work.is_done
    publish_translation(story, "it")
    assert states(story, "it") == [State.PUBLISHED]


def test_removed_paragraph_makes_a_translation_out_of_date(story):
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    body = again(story).body
    body[0].value = RichText("<p>We met on a Tuesday.</p>")
    publish(story, body=body)
    assert states(story, "it") == [State.OUT_OF_DATE]
    assert standing(story, "it").work.is_done


def test_two_changes_before_the_translator_looks_are_one(story):
    submit(story, "it")
    translate(story, "it")
    publish(story, title="Coffee")
    publish(story, title="Cocoa")
    work = standing(story, "it").work
    assert (work.changed, work.untranslated) == (1, 0)
    assert publish_translation(story, "it").title == "it: Tea"


def test_facts_alone_leave_translations_as_they_are(story):
    submit(story, "it")
    translate(story, "it")
    publish_translation(story, "it")
    publish(story, narrators="residents")
    assert states(story, "it") == [State.PUBLISHED]
    assert version(story, "it").narrators == "residents"


def test_machine_made_until_checked(story):
    submit(story, "it")
    translate(story, "it", kind="machine")
    publish_translation(story, "it")
    assert states(story, "it") == [State.MACHINE_MADE]
    assert standing(story, "it").work.machine_made == 3


def test_page_edited_without_translators_is_complete_until_the_original_changes(story):
    page = translated(story, "it", title="Tè")
    submit(story, "ar")
    assert states(story, "it") == [State.PUBLISHED]
    publish(story, title="Coffee")
    assert states(story, "it") == [State.OUT_OF_DATE]
    publish(page, title="Caffè")
    assert states(story, "it") == [State.PUBLISHED]


def test_alias_is_no_translation(story):
    story.copy_for_translation(locale("it"), alias=True)
    PublishedTranslation.objects.all().delete()
    assert story.get_translations().count() == 1
    assert states(story, "ar") == [State.MISSING]


def test_originals_once_each(story):
    submit(story, "it")
    translated(story, "ar")
    assert originals().filter(translation_key=story.translation_key).get().pk == story.pk


def test_filter_by_state(story):
    other = StoryPageFactory(title="Other")
    submit(story, "it")
    italian = [locale("it").pk]
    stories = originals().filter(content_type=story.content_type)
    assert list(state.in_state(stories, State.DRAFT, italian)) == [story.page_ptr]
    assert list(state.in_state(stories, State.MISSING, italian)) == [other.page_ptr]
    assert list(state.in_state(stories, State.PUBLISHED, italian)) == []


def test_longest_waiting_comes_first(story):
    now = timezone.now()
    later = StoryPageFactory(title="Later", first_published_at=now)
    story.first_published_at = now - timezone.timedelta(days=9)
    story.save()
    done = StoryPageFactory(title="Done", first_published_at=now - timezone.timedelta(days=20))
    translated(done, "it")
    stories = originals().filter(content_type=story.content_type)
    found = state.longest_waiting_first(stories, [locale("it").pk])
    assert [page.title for page in found] == ["Tea", "Later", "Done"]
    assert [page.pk for page in found] == [story.pk, later.pk, done.pk]


def test_totals(story):
    submit(story, "it")
    languages = [locale("it").pk, locale("ar").pk]
    numbers = state.totals(languages)
    # The home page and the list of stories are in both languages, as editors wrote them.
    assert numbers == {
        State.MISSING: 1,
        State.DRAFT: 1,
        State.OUT_OF_DATE: 0,
        State.MACHINE_MADE: 0,
        State.PUBLISHED: 4,
    }


@pytest.mark.parametrize("number", [1, 10])
def test_queries(story, number, django_assert_num_queries):
    pages = [StoryPageFactory() for _ in range(number)]
    for page in pages:
        submit(page, "it", "ar")
    languages = list(Locale.objects.values_list("pk", flat=True))
    with django_assert_num_queries(5):
        standings(pages, languages)
