"""Facts of a source arrive in what is published in other languages, words stay."""

from datetime import date, time

import pytest
from wagtail.models import Locale
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from events.models import EventPage, Occurrence
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import translated

pytestmark = pytest.mark.django_db

WORDS = {"it": "Tè", "ar": "شاي"}


@pytest.fixture
def event(home_page):
    index = EventIndexPageFactory(parent=home_page)
    event = EventPageFactory(parent=index, title="Tea", slug="tea", start_time=time(18))
    event.programme_items.create(title="Plenary", day=1, locale=event.locale)
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


def localised(event, language):
    """Translated with wagtail-localize, and published."""
    locale = translated(event.get_parent().specific, language).locale
    record, _created = TranslationSource.update_or_create_from_instance(event)
    for segment in StringSegment.objects.filter(source=record).select_related("string"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            data=f"{language}: {segment.string.data}",
        )
    Translation.objects.create(source=record, target_locale=locale)
    record.create_or_update_translation(locale, publish=False)
    page = EventPage.objects.get(locale=locale)
    page.get_latest_revision().publish()
    return EventPage.objects.get(pk=page.pk)


@pytest.fixture(params=["wagtail-localize", "plain copies"])
def translations(request, event):
    if request.param == "plain copies":
        pages = [translated(event, language, title=WORDS[language]) for language in WORDS]
    else:
        pages = [localised(event, language) for language in WORDS]
    return [EventPage.objects.get(pk=page.pk) for page in pages]


def again(pages):
    return [EventPage.objects.get(pk=page.pk) for page in pages]


def publish(page, **values):
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_facts_arrive_in_every_language_and_words_stay(event, translations):
    titles = [page.title for page in translations]

    publish(event, title="Coffee", start_date=date(2027, 4, 6), mode="online")

    pages = again(translations)
    assert [(p.start_date, p.mode, p.live) for p in pages] == [
        (date(2027, 4, 6), "online", True)
    ] * 2
    assert [page.title for page in pages] == titles != ["Coffee"] * 2
    assert list(Occurrence.objects.values_list("start_date", flat=True)) == [date(2027, 4, 6)]


def test_rows_keep_their_words_and_take_their_facts(event, translations):
    titles = [page.programme_items.get().title for page in translations]
    row = event.programme_items.get()
    row.day = 2
    event.programme_items = [row]

    publish(event)

    assert [(r.day, r.title) for p in again(translations) for r in p.programme_items.all()] == [
        (2, title) for title in titles
    ]


def test_new_row_has_the_words_of_the_source_until_it_is_translated(event, translations):
    event.changed_dates.create(day=date(2027, 3, 9), reason="Storm.", locale=event.locale)

    publish(event)

    rows = [row for page in again(translations) for row in page.changed_dates.all()]
    assert [(row.day, row.reason) for row in rows] == [(date(2027, 3, 9), "Storm.")] * 2
    assert [row.locale.language_code for row in rows] == ["it", "ar"]


def test_row_that_is_gone_goes_everywhere(event, translations):
    event.programme_items = []

    publish(event)

    assert [page.programme_items.count() for page in again(translations)] == [0, 0]


def test_rows_without_words_are_the_same_everywhere(event, translations):
    event.participation.create(town="Vejle", country="DK", total=4)
    publish(event)
    first = [list(page.participation.values_list("pk", "total")) for page in again(translations)]

    publish(event, start_date=date(2027, 4, 6))

    second = [list(page.participation.values_list("pk", "total")) for page in again(translations)]
    assert first == second
    assert [total for rows in first for _pk, total in rows] == [4, 4]


def test_reason_belongs_to_the_present_status(event, translations):
    publish(event, status="postponed", status_reason="Storm.")
    for page in again(translations):
        publish(page, status_reason="Translated.")
    publish(event, title="Coffee")
    kept = [page.status_reason for page in again(translations)]
    publish(event, status="cancelled", status_reason="No hall.")
    other = [page.status_reason for page in again(translations)]
    publish(event, status="confirmed", status_reason="")

    assert (kept, other) == (["Translated."] * 2, ["No hall."] * 2)
    assert [page.status_reason for page in again(translations)] == ["", ""]


def test_draft_of_a_translation_waits_with_the_new_facts(event, translations):
    page, _other = translations
    title, page.title = page.title, "In corso"
    page.save_revision()

    publish(event, start_date=date(2027, 4, 6))

    live, _other = again(translations)
    draft = live.get_latest_revision_as_object()
    assert (live.title, live.start_date) == (title, date(2027, 4, 6))
    assert (draft.title, draft.start_date) == ("In corso", date(2027, 4, 6))
    assert live.has_unpublished_changes


def test_translation_that_is_not_published_stays_a_draft_with_the_new_facts(event, translations):
    for page in translations:
        page.unpublish()

    publish(event, start_date=date(2027, 4, 6))

    pages = again(translations)
    assert [page.live for page in pages] == [False, False]
    drafts = [page.get_latest_revision_as_object().start_date for page in pages]
    assert drafts == [date(2027, 4, 6)] * 2


def test_translation_made_from_what_translators_saw_has_the_new_facts(event):
    page = localised(event, "it")
    publish(event, title="Coffee", start_date=date(2027, 4, 6))

    record = TranslationSource.objects.get()
    record.create_or_update_translation(page.locale, publish=False)

    draft = EventPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.title, draft.start_date) == ("it: Tea", date(2027, 4, 6))


def test_publishing_a_translation_changes_no_other_language(event, translations):
    page, other = translations

    publish(page, start_date=date(2027, 5, 4))

    assert EventPage.objects.get(pk=event.pk).start_date == date(2027, 3, 9)
    assert EventPage.objects.get(pk=other.pk).start_date == date(2027, 3, 9)


def test_publishing_again_makes_no_revision_of_a_translation(event, translations):
    before = [page.latest_revision_id for page in translations]

    publish(event)

    assert [page.latest_revision_id for page in again(translations)] == before


def test_address_of_a_translation_stays(event, translations):
    before = [page.url_path for page in translations]

    publish(event, slug="coffee")

    assert [page.url_path for page in again(translations)] == before


def test_locale_of_a_draft_is_not_lost(event, translations):
    publish(event, start_date=date(2027, 4, 6))

    assert [page.locale for page in again(translations)] == [
        Locale.objects.get(language_code=language) for language in WORDS
    ]
