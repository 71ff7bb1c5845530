from datetime import date

import pytest
from wagtail.models import Locale

from campaign import lists
from home.loading.together import together
from tests.factories.campaign import (
    BundledPageFactory,
    CampaignPageFactory,
    FactPageFactory,
    InitiativePageFactory,
    MembershipFactory,
    MethodFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def english():
    return Locale.get_default()


@pytest.fixture
def italian():
    return Locale.objects.create(language_code="it")


def test_stories_are_live_and_in_one_language(english):
    story = StoryPageFactory()
    StoryPageFactory(live=False)
    translated(StoryPageFactory(live=False), "it")
    assert lists.stories(english, 4) == [story]


def test_stories_come_with_their_relations(english, within_request, django_assert_num_queries):
    theme = ThemeFactory(name="Language")
    place = PlacePageFactory(title="Vejle")
    StoryPageFactory(theme=theme, place=place)
    with django_assert_num_queries(2):
        (story,) = lists.stories(english, 4)
        assert (story.kicker[0].title, story.pair) == ("Vejle", theme.pair)


def test_related_finds_pages_of_the_same_thing_in_any_language(italian):
    project = ProjectPageFactory()
    initiative = InitiativePageFactory(project=project)
    InitiativePageFactory()
    version = translated(initiative, "it", title="Iniziativa")
    project_in_italian = translated(project, "it")
    found = together(lists.related(italian, ["initiatives", "stories"], project=project_in_italian))
    assert found == {"initiatives": [version], "stories": []}


def test_related_shows_documented_initiatives_before_examples(english):
    project = ProjectPageFactory()
    example = InitiativePageFactory(project=project, is_example=True, start_date=date(2021, 1, 1))
    old = InitiativePageFactory(project=project, start_date=date(2019, 1, 1))
    assert together(lists.related(english, ["initiatives"], project=project)) == {
        "initiatives": [old, example]
    }


def test_lead_fact_is_the_one_checked_last_without_its_claim(english):
    FactPageFactory(checked_on=date(2026, 1, 1))
    newest = FactPageFactory(checked_on=date(2026, 11, 1), myth="Nobody asks.")
    fact = lists.lead_fact(english)
    assert fact == newest
    assert "myth" in fact.get_deferred_fields()


def test_lead_fact_is_none_without_facts(english):
    assert lists.lead_fact(english) is None


def test_in_language_prefers_the_translation(english, italian):
    translated_term = MethodFactory(name="Co-design")
    MethodFactory(
        name="Progettazione", locale=italian, translation_key=translated_term.translation_key
    )
    MethodFactory(name="Listening")
    initiative = InitiativePageFactory(
        methods=list(type(translated_term).objects.filter(locale=english))
    )
    rows = initiative.methods.all()
    assert [term.name for term in lists.in_language(rows, english)] == ["Co-design", "Listening"]
    assert [term.name for term in lists.in_language(rows, italian)] == [
        "Listening",
        "Progettazione",
    ]


def test_related_names_the_partners_of_a_place_by_title_in_one_language(english):
    place = PlacePageFactory()
    second = PartnerPageFactory(title="Women’s centre", place=place)
    first = PartnerPageFactory(title="Municipality", place=place)
    PartnerPageFactory()
    translated(first, "it")
    assert together(lists.related(english, ["partners"], place=place)) == {
        "partners": [first, second]
    }


def test_bundled_keeps_the_order_and_takes_the_readers_language(italian):
    campaign = CampaignPageFactory()
    story, fact = StoryPageFactory(), FactPageFactory()
    BundledPageFactory(campaign=campaign, page=story, sort_order=0)
    BundledPageFactory(campaign=campaign, page=fact, sort_order=1)
    BundledPageFactory(campaign=campaign, page=StoryPageFactory(live=False), sort_order=2)
    version = translated(story, "it")
    assert lists.bundled(translated(campaign, "it")) == [version, fact]


def test_memberships_name_each_project_once_the_latest_first():
    partner = PartnerPageFactory()
    old = ProjectPageFactory(start_date=date(2016, 1, 1))
    new = ProjectPageFactory(start_date=date(2019, 1, 1))
    for project in (old, new):
        MembershipFactory(partner=partner, project=project)
    italian_old = translated(old, "it")
    in_english = [row.project.pk for row in lists.memberships(partner)]
    in_italian = [row.project.pk for row in lists.memberships(translated(partner, "it"))]
    assert (in_english, in_italian) == ([new.pk, old.pk], [new.pk, italian_old.pk])


def test_coordinates_count_a_place_once_whatever_its_languages():
    translated(PlacePageFactory(latitude="55.7", longitude="9.5"), "it")
    PlacePageFactory()
    assert [(float(x), float(y)) for x, y in lists.coordinates()] == [(55.7, 9.5)]
