import pytest
from django.http import QueryDict
from wagtail.models import Locale

from campaign import filters
from campaign.models import IndexPage
from tests.factories.campaign import (
    FactPageFactory,
    InitiativePageFactory,
    MembershipFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.factories.home import translated
from tests.markup import links, main_text, texts

pytestmark = pytest.mark.django_db

SETS = [index.filterset for index in IndexPage.__subclasses__()]


def make(filterset, query, language="en"):
    locale = Locale.objects.get(language_code=language)
    pages = filterset._meta.model.objects.filter(locale=locale)
    return filterset(QueryDict(query), pages, language=locale)


def titles(filterset, query, language="en"):
    return sorted(page.title for page in make(filterset, query, language).qs)


def country_labels(language="en"):
    offered = make(filters.PartnerFilter, "", language).form.fields["country"].choices
    return [str(label) for _value, label in offered]


def test_countries_are_those_of_the_list_in_words_and_in_order():
    for code in ["DK", "IT", "AL", "IT"]:
        PartnerPageFactory(country=code)

    assert country_labels() == ["All", "Albania", "Denmark", "Italy"]


def test_countries_are_named_in_the_language_of_the_reader():
    translated(PartnerPageFactory(country="DK"), "it")

    assert country_labels("it") == ["All", "Danimarca"]


def test_partners_are_narrowed_by_country_and_by_kind():
    PartnerPageFactory(title="Bologna", country="IT", kind="municipality")
    PartnerPageFactory(title="Arci", country="IT", kind="ngo")
    PartnerPageFactory(title="Vejle", country="DK", kind="municipality")

    assert titles(filters.PartnerFilter, "country=IT") == ["Arci", "Bologna"]
    assert titles(filters.PartnerFilter, "country=IT&kind=ngo") == ["Arci"]


def test_partners_are_narrowed_by_project_in_every_language():
    project = ProjectPageFactory(slug="bridges")
    partner = PartnerPageFactory(title="Bologna")
    PartnerPageFactory(title="Vejle")
    MembershipFactory(project=project, partner=partner)
    translated(project, "it")
    translated(partner, "it", title="Comune di Bologna")

    assert titles(filters.PartnerFilter, "project=bridges") == ["Bologna"]
    assert titles(filters.PartnerFilter, "project=bridges", "it") == ["Comune di Bologna"]


def test_partner_in_two_projects_is_listed_once():
    partner = PartnerPageFactory(title="Bologna")
    for _number in range(2):
        MembershipFactory(partner=partner)

    assert titles(filters.PartnerFilter, "") == ["Bologna"]


def test_projects_are_narrowed_by_theme():
    theme = ThemeFactory(slug="work")
    ProjectPageFactory(title="Bridges", themes=[theme, ThemeFactory()])
    ProjectPageFactory(title="Other")

    assert titles(filters.ProjectFilter, "theme=work") == ["Bridges"]


def test_initiatives_are_narrowed_by_kind_and_stage():
    InitiativePageFactory(title="A", kind="good-practice", stage="reviewed")
    InitiativePageFactory(title="B", kind="good-practice", stage="planned")

    assert titles(filters.InitiativeFilter, "kind=good-practice&stage=reviewed") == ["A"]


@pytest.mark.parametrize("filterset", SETS)
def test_every_filter_refuses_what_does_not_exist(filterset, home_page):
    for name in filterset.base_filters:
        for value in ["nothing", "%00", "'", "-1", "9" * 50]:
            shown = make(filterset, f"{name}={value}")
            assert (list(shown.qs), shown.form.is_valid()) == ([], False)


def test_list_narrowed_to_nothing_says_so_and_leads_back(client):
    index = FactPageFactory().get_parent()

    response = client.get(f"{index.url}?theme=nothing")

    assert (response.status_code, texts(response, ".filters-count")) == (200, ["0 found"])
    assert "Nothing here matches." in main_text(response)
    assert links(response, ".empty a") == [index.url]


def test_list_shows_the_choice_that_was_made(client):
    place = PlacePageFactory(slug="vejle")
    story = StoryPageFactory(title="Bakery", place=place)
    StoryPageFactory(title="Library")

    response = client.get(f"{story.get_parent().url}?place=vejle")

    assert texts(response, ".card-title") == ["Bakery"]
    assert texts(response, "select[name=place] option[selected]") == [place.title]
    assert texts(response, ".filters-count") == ["1 found"]
