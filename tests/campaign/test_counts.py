import pytest
from wagtail.models import Locale

from campaign.counts import Group, initiative_counts
from tests.factories.campaign import (
    FieldFactory,
    IndicatorFactory,
    InitiativePageFactory,
    ProjectPageFactory,
)
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    project = ProjectPageFactory()
    IndicatorFactory(project=project, measure="initiatives", target=48)
    return project


def test_counts_each_documented_initiative_once_by_field(project):
    sport, culture = FieldFactory(name="Sport", slug="sport"), FieldFactory(name="Art", slug="art")
    translated(InitiativePageFactory(project=project, field=sport), "it")
    InitiativePageFactory(project=project, field=sport)
    InitiativePageFactory(project=project, field=culture)
    counts = initiative_counts(Locale.get_default(), "/en/initiatives/")
    assert counts.groups == [
        Group("Art", 1, "/en/initiatives/?field=art"),
        Group("Sport", 2, "/en/initiatives/?field=sport"),
    ]
    assert (counts.present, counts.missing, counts.total) == (3, 45, 48)


def test_counts_neither_examples_nor_drafts_nor_other_projects(project):
    sport = FieldFactory()
    InitiativePageFactory(project=project, field=sport, is_example=True)
    InitiativePageFactory(project=project, field=sport, live=False)
    InitiativePageFactory(project=ProjectPageFactory(), field=sport)
    assert initiative_counts(Locale.get_default(), "").present == 0


def test_counts_name_fields_in_the_language_of_the_page(project):
    sport = FieldFactory(name="Sport")
    InitiativePageFactory(project=project, field=sport)
    translated(project, "fr")
    french = Locale.objects.get(language_code="fr")
    FieldFactory(name="Le sport", locale=french, translation_key=sport.translation_key)
    assert [group.name for group in initiative_counts(french, "").groups] == ["Le sport"]


def test_nothing_is_counted_where_nothing_was_promised():
    ProjectPageFactory()
    assert initiative_counts(Locale.get_default(), "") is None


def test_counting_takes_two_queries(project, django_assert_num_queries):
    locale = Locale.get_default()
    with django_assert_num_queries(2):
        initiative_counts(locale, "")
