"""The form of a page."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import StandardPage
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    parent_of,
)
from tests.home.consent.routes.acts import NONE, again, edit
from tests.markup import form_values, texts

pytestmark = pytest.mark.django_db


def test_editor_says_beside_the_field_what_is_missing(draft, admin_client):
    response = edit(draft, admin_client, **{"action-publish": "1"})

    assert response.context["form"].errors == {"consents": [NONE]}
    assert texts(response, "[id$=consents-errors]") == [NONE]
    assert not again(draft).live


def test_editor_names_the_pictures_in_a_text(draft, admin_client):
    shown = [SiteImageFactory(title=title, shows_people=True) for title in ("Bench", "Hall")]
    blocks = [
        (
            "picture",
            {"image": {"image": image.pk, "alt_text": "A", "decorative": ""}, "caption": ""},
        )
        for image in shown
    ]
    values = {"action-publish": "1", "body": blocks, "consents": ConsentRecordFactory().reference}

    response = edit(draft, admin_client, **values)

    said = "Image “{}”: no consent record is attached."
    assert response.context["form"].errors == {
        "body": [f"{said.format('Bench')} {said.format('Hall')}"]
    }
    assert not again(draft).live


def test_editor_saves_a_draft_without_consent(draft, admin_client):
    edit(draft, admin_client, title="Coffee")

    assert again(draft).get_latest_revision_as_object().title == "Coffee"


def test_editor_publishes_with_the_record_chosen_there(draft, admin_client):
    record = ConsentRecordFactory()

    edit(draft, admin_client, **{"action-publish": "1", "consents": record.reference})

    story = again(draft)
    assert (story.live, list(story.consents.all())) == (True, [record])


def test_new_page_in_the_editor_says_what_is_missing(home_page, admin_client):
    parent = parent_of(StandardPage, home_page.locale)
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", parent.pk])
    image = SiteImageFactory(title="Bench", shows_people=True)
    opened = form_values(admin_client.get(address), "form[data-edit-form]")
    written = nested_form_data({"body": streamfield([])})
    values = {"title": "Tea", "slug": "tea", "image": image.pk, "action-publish": "1"}

    response = admin_client.post(address, {**opened, **written, **values})

    assert response.context["form"].errors == {
        "image": ["Image “Bench”: no consent record is attached."]
    }
