from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import Page

from campaign.lists import BUNDLED, RELATED
from campaign.models import InitiativePage, Membership, PlacePage, StoryPage
from home.loading.together import fields_of, first, relations_of, together
from tests.factories.campaign import (
    InitiativePageFactory,
    MembershipFactory,
    PlacePageFactory,
    StoryPageFactory,
    StorySourceFactory,
)
from tests.factories.home import SiteImageFactory

pytestmark = pytest.mark.django_db


def test_rows_of_several_tables_come_in_one_query(django_assert_num_queries):
    story, member = StoryPageFactory(), MembershipFactory()

    with django_assert_num_queries(1):
        found = together({"stories": StoryPage.objects.all(), "members": Membership.objects.all()})

    assert found == {"stories": [story], "members": [member]}


def test_nothing_is_asked_for_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert together({}) == {}


def test_values_are_those_of_the_database():
    place = PlacePageFactory(latitude="55.7080", longitude="9.5357", population=115_748)
    initiative = InitiativePageFactory(
        place=place, is_voluntary=True, start_date=date(2019, 3, 1), summary="We said: “no”\n'\\"
    )

    found = together({model: model.objects.all() for model in (PlacePage, InitiativePage)})

    (in_list,) = found[InitiativePage]
    names = ["pk", "translation_key", "title", "summary", "url", "start_date", "is_voluntary"]
    names += ["planned_share", "place_id", "is_example", "live"]
    assert [getattr(in_list, name) for name in names] == [
        getattr(initiative, name) for name in names
    ]
    assert (found[PlacePage][0].latitude, found[PlacePage][0].population) == (
        Decimal("55.7080"),
        115_748,
    )


def test_related_rows_that_are_shown_come_along(django_assert_num_queries):
    picture = SiteImageFactory(description="A bench")
    StoryPageFactory(image=picture)
    reference = StorySourceFactory(page=StoryPageFactory(image=None), source__title="Minutes")

    with django_assert_num_queries(1):
        found = together(
            {"stories": StoryPage.objects.order_by("pk"), "sources": type(reference).objects.all()}
        )
        pictures = {page.image.description if page.image else None for page in found["stories"]}
        assert pictures == {"A bench", None}
        assert [row.source.title for row in found["sources"]] == ["Minutes"]
        assert [page.locale.language_code for page in found["stories"]] == ["en", "en"]


def test_long_texts_are_left_for_the_page_itself():
    StoryPageFactory()

    (story,) = together({"stories": StoryPage.objects.all()})["stories"]

    assert "body" in story.get_deferred_fields()
    assert "We agreed about Tuesday." in str(story.body)


def test_first_of_a_list_come_in_its_order():
    for number in range(5):
        StoryPageFactory(title=f"Story {number}")
    every = {"newest": first(StoryPage.objects.all(), 2, "-title"), "pages": Page.objects.none()}

    assert [page.title for page in together(every)["newest"]] == ["Story 4", "Story 3"]


#: In one order, so that every process of a run collects the same tests.
LISTED = sorted({*BUNDLED, *(kind for kind, _order, _limit in RELATED.values())}, key=str)


@pytest.mark.parametrize("model", LISTED)
def test_rows_of_a_list_have_no_more_values_than_postgresql_puts_into_an_object(model):
    assert len(fields_of(model)) + len(relations_of(model)) <= 50
