"""The life of a page of each kind in three languages, with every field and every child it declares."""

import pytest
from django.apps import apps
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from home import publishing_checks
from home.models import BasePage
from home.translating.state import State, standings
from home.translating.words import strings
from tests.factories.campaign import (
    InitiativePageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    TargetGroupFactory,
)
from tests.factories.home import parent_of
from tests.home.translating.filling import LEFT, facts_of, fill
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

KINDS = sorted(
    (m for m in apps.get_models() if issubclass(m, BasePage) and not m._meta.abstract),
    key=lambda model: model._meta.label,
)
OTHERS = ("it", "ar")


@pytest.fixture(autouse=True)
def _every_page_may_go_live(monkeypatch):
    """What other rooms ask of a page is not what is tried here."""
    monkeypatch.setattr(publishing_checks, "_checks", [])


def publish(page, mark):
    page = fill(again(page), mark)
    page.save_revision(clean=False).publish()
    return again(page)


@pytest.fixture
def _what_pages_lead_to(home_page):
    for factory in (StoryPageFactory, PartnerPageFactory, ProjectPageFactory, PlacePageFactory):
        factory()


def made(kind, home_page):
    if kind is type(home_page):
        return home_page
    page = fill(kind(locale=home_page.locale, slug="life"), 1)
    parent_of(kind, home_page.locale).add_child(instance=page)
    return page


def states(page):
    found = standings([page], [locale(code).pk for code in OTHERS])[page.pk]
    return [one.state for one in found.values()]


def written(page):
    return [(segment.path, segment.string.data) for segment in strings(page)]


def in_language(page, code):
    return [(path, f"{code}: {text}") for path, text in written(page)]


@pytest.mark.usefixtures("_what_pages_lead_to")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_life_of_a_page(kind, home_page):
    page = publish(made(kind, home_page), 1)
    first = in_language(page, "it")

    submit(page, *OTHERS)
    assert states(page) == [State.DRAFT, State.DRAFT]
    assert_offered(page)
    for code in OTHERS:
        translate(page, code)
        assert written(publish_translation(page, code)) == in_language(page, code)
        assert facts_of(version(page, code)) == facts_of(page)
    assert states(page) == [State.PUBLISHED, State.PUBLISHED]

    page = publish(page, 2)
    assert states(page) == [State.OUT_OF_DATE, State.OUT_OF_DATE]
    for code in OTHERS:
        assert facts_of(version(page, code)) == facts_of(page)
    assert set(first) >= set(shown(version(page, "it"), first))

    for code in OTHERS:
        translate(page, code)
        assert written(publish_translation(page, code)) == in_language(page, code)
    assert states(page) == [State.PUBLISHED, State.PUBLISHED]

    page.unpublish()
    assert not Page.objects.filter(translation_key=page.translation_key, live=True).exists()


def shown(page, known):
    """What the page says at the places that it had before; news may say what is new."""
    news = set(getattr(page, "news", []))
    paths = {path for path, _text in known}
    return [one for one in written(page) if one[0] in paths and one[0] not in news]


def assert_offered(page):
    """All words are offered to translators, and nothing else is."""
    source = record(page, "it").source
    offered = {path.split(".")[0] for path in paths(source.stringsegment_set)}
    overridable = {path.split(".")[0] for path in paths(source.overridablesegment_set)}
    words = {
        field.field_name
        for field in get_translatable_fields(type(page))
        if isinstance(field, TranslatableField)
    }
    assert offered | overridable <= words
    assert offered == {path.split(".")[0] for path, _text in written(page)}
    assert filled(page, words) - offered == set()


def paths(segments):
    return segments.values_list("context__path", flat=True)


def filled(page, words):
    """The declared words that have a value, those of rows included."""
    plain = {name for name in words - LEFT if isinstance(getattr(page, name), str)}
    return {name for name in plain if getattr(page, name)}


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
