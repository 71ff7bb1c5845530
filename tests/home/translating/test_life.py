"""The life of a page of each kind in three languages, with every field and every child it declares."""

import pytest
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields

from home.publishing import checks as publishing_checks
from home.translating.state import State, standings
from home.translating.words import strings
from tests.factories.campaign import InitiativePageFactory, TargetGroupFactory
from tests.home.translating.filling import empty, fill
from tests.home.translating.kinds import KINDS, made
from tests.home.translating.reading import (
    facts_of,
    facts_outside_texts,
    places,
    places_of_words,
)
from tests.home.translating.synced import (
    again,
    locale,
    publish_translation,
    record,
    submit,
    translate,
    version,
)

pytestmark = pytest.mark.django_db

OTHERS = ("it", "ar")


@pytest.fixture(autouse=True)
def _every_page_may_go_live(monkeypatch):
    """What other rooms ask of a page is not what is tried here."""
    monkeypatch.setattr(publishing_checks, "_checks", [])


def publish(page, change, *args):
    page = change(again(page), *args)
    page.save_revision(clean=False).publish()
    return again(page)


def states(page):
    found = standings([page], [locale(code).pk for code in OTHERS])[page.pk]
    return [one.state for one in found.values()]


def written(page):
    return [(segment.path, segment.string.data) for segment in strings(page)]


def in_language(page, code):
    return [(path, f"{code}: {text}") for path, text in written(page)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_walk_leaves_nothing_out(kind, home_page):
    """Whatever is declared, by a row or in a block too, has another value at another mark."""
    page = made(kind, home_page)
    first = {place.path: place.value for place in places(page)}
    second = {place.path: place.value for place in places(fill(page, 2))}
    assert {path.split(".")[0] for path in first} == {
        field.field_name for field in get_translatable_fields(kind)
    }
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] == second[path]] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_life_of_a_page(kind, home_page):
    page = publish(made(kind, home_page), fill, 1)
    first = in_language(page, "it")

    submit(page, *OTHERS)
    assert states(page) == [State.DRAFT, State.DRAFT]
    assert_words_alone_are_offered(page)
    assert_all_is_translated(page)

    page = publish(page, fill, 2)
    assert states(page) == [State.OUT_OF_DATE, State.OUT_OF_DATE]
    for code in OTHERS:
        assert facts_of(version(page, code)) == facts_of(page)
    assert set(first) >= set(shown(version(page, "it"), first))
    assert_words_alone_are_offered(page)
    assert_all_is_translated(page)

    page = publish(page, empty)
    for code in OTHERS:
        assert facts_outside_texts(version(page, code)) == facts_outside_texts(page)
    assert_all_is_translated(page)

    page.unpublish()
    assert not Page.objects.filter(translation_key=page.translation_key, live=True).exists()


def assert_all_is_translated(page):
    """Once translators have done their work and it is published."""
    for code in OTHERS:
        translate(page, code)
        assert written(publish_translation(page, code)) == in_language(page, code)
        assert facts_of(version(page, code)) == facts_of(page)
    assert states(page) == [State.PUBLISHED, State.PUBLISHED]


def shown(page, known):
    """What the page says at the places that it had before; news may say what is new."""
    news = set(getattr(page, "news", []))
    paths = {path for path, _text in known}
    return [one for one in written(page) if one[0] in paths and one[0] not in news]


def assert_words_alone_are_offered(page):
    """All words are offered to translators; besides them they choose where a link in a text leads."""
    source = record(page, "it").source
    assert paths(source.stringsegment_set) == places_of_words(page)
    links = {path.partition(".'")[0] for path in paths(source.overridablesegment_set)}
    assert links <= paths(source.templatesegment_set)


def paths(segments):
    return set(segments.values_list("context__path", flat=True))


def test_choice_of_several_that_is_emptied_is_empty_everywhere(home_page):
    """wagtail-localize copies what is chosen, and leaves what is no longer."""
    page = InitiativePageFactory()
    page.target_groups = [TargetGroupFactory(), TargetGroupFactory()]
    page.save_revision().publish()
    submit(page, "it")
    translate(page, "it")
    publish_translation(page, "it")
    assert version(page, "it").target_groups.count() == 2

    page = again(page)
    page.target_groups = []
    page.save_revision().publish()

    assert version(page, "it").target_groups.count() == 0
    assert publish_translation(page, "it").target_groups.count() == 0
