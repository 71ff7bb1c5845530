import pytest
from wagtail.models import Page

from campaign.lists import in_language
from campaign.models import Objective, ProjectPage, StoryPage
from home.loading.gathered import gather
from home.loading.remembered import one_generation
from home.models import Generation
from tests.factories.campaign import (
    MembershipFactory,
    MethodFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
)
from tests.factories.home import ConsentRecordFactory, translated

pytestmark = pytest.mark.django_db


def fresh(page: Page) -> Page:
    return type(page).objects.select_related("locale").get(pk=page.pk)


def test_rows_terms_and_lists_come_in_two_queries_with_what_they_lead_to(
    within_request, django_assert_num_queries
):
    project = ProjectPageFactory(methods=[MethodFactory(name="Listening")])
    MembershipFactory(project=project, partner__title="Vejle")
    Objective.objects.create(project=project, text="To listen", locale=project.locale)
    story = StoryPageFactory(project=project, place=PlacePageFactory(title="Bologna"))
    page, stories = fresh(project), StoryPage.objects.all()

    with django_assert_num_queries(2):
        lists = gather(page, {"stories": stories})
        (member,) = page.memberships.all()
        (listed,) = lists["stories"]
        assert (member.linked["partner"].title, member.partner.country) == (
            "Vejle",
            member.partner.country,
        )
        assert (listed, listed.linked["place"].title) == (story, "Bologna")
        assert [row.text for row in page.objectives.all()] == ["To listen"]
        assert [term.name for term in page.methods.all()] == ["Listening"]


def test_terms_are_looked_up_in_the_language_of_the_page(django_assert_num_queries):
    term = MethodFactory(name="Listening")
    project = translated(ProjectPageFactory(methods=[term]), "it")
    version = MethodFactory(
        name="Ascolto", locale=project.locale, translation_key=term.translation_key
    )
    page = fresh(project)

    Generation.move()
    with one_generation():
        gather(page, {})
        with django_assert_num_queries(0):
            assert in_language(page.methods.all(), page.locale) == [version]


def test_rows_of_a_preview_stay_as_they_are():
    project = ProjectPageFactory()
    MembershipFactory(project=project)
    preview = ProjectPage.from_serializable_data(project.serializable_data())
    unsaved = preview.memberships.model(partner=PartnerPageFactory(title="New"), role="partner")
    preview.memberships.add(unsaved)

    gather(preview, {})

    assert [row.linked["partner"].title for row in preview.memberships.all()][-1] == "New"
    assert preview.memberships.count() == 2


def test_record_of_consent_is_not_asked_for(django_assert_num_queries):
    story = StoryPageFactory()
    story.consents.add(ConsentRecordFactory())
    story.save()
    page = fresh(story)

    with django_assert_num_queries(1) as asked:
        gather(page, {})

    assert "consent" not in asked.captured_queries[0]["sql"]
