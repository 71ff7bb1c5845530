import pytest
from django.urls import reverse

from campaign.models import StoryPage
from home.models import ConsentRecord, SiteImage
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory
from tests.markup import form_values, parsed, texts

pytestmark = pytest.mark.django_db

FORM = "form[data-edit-form]"


@pytest.fixture
def records():
    return [ConsentRecordFactory(reference=reference) for reference in ("A 1", "B-2", "C-3")]


def address_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_story_names_its_records_and_lists_no_others(records, admin_client):
    story = StoryPageFactory(shows_people=True, consents=records[:2])
    response = admin_client.get(address_of(story))

    assert form_values(response, FORM)["consents"] == "A 1, B-2"
    assert "C-3" not in response.content.decode()


@pytest.mark.parametrize("typed", ["A 1, C-3", " C-3 ;A 1,", "A 1\nC-3"])
def test_story_takes_the_records_whose_references_are_typed(records, admin_client, typed):
    story = StoryPageFactory(live=False, shows_people=True)
    opened = form_values(admin_client.get(address_of(story)), FORM)

    admin_client.post(address_of(story), {**opened, "consents": typed, "body-count": 0})

    draft = StoryPage.objects.get().get_latest_revision_as_object()
    assert {record.reference for record in draft.consents.all()} == {"A 1", "C-3"}


def test_unknown_reference_is_said_and_kept_in_the_field(records, admin_client):
    story = StoryPageFactory(live=False, shows_people=True)
    opened = form_values(admin_client.get(address_of(story)), FORM)

    response = admin_client.post(
        address_of(story), {**opened, "consents": "A 1, Z-9", "body-count": 0}
    )

    assert texts(response, "[id$=consents-errors]") == [
        "There is no consent record Z-9. Check the number on the signed form."
    ]
    assert parsed(response).select_one("[name=consents]")["value"] == "A 1, Z-9"


def test_record_is_not_found_by_the_key_of_its_row(records, admin_client):
    story = StoryPageFactory(live=False, shows_people=True)
    opened = form_values(admin_client.get(address_of(story)), FORM)

    response = admin_client.post(
        address_of(story), {**opened, "consents": str(records[0].pk), "body-count": 0}
    )

    assert list(response.context["form"].errors) == ["consents"]


def test_picture_names_its_record(records, admin_client):
    image = SiteImageFactory(consent=records[0])
    address = reverse("wagtailimages:edit", args=[image.pk])
    opened = form_values(admin_client.get(address), "form[enctype]")

    admin_client.post(address, {**opened, "consent": " B-2"})

    assert opened["consent"] == "A 1"
    assert SiteImage.objects.get().consent == ConsentRecord.objects.get(reference="B-2")
