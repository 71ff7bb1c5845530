"""The side panel "Ready to publish?" of the editor."""

import pytest
from django.urls import reverse

from campaign.models import FactPage, StoryPage
from home.editing.anchors import anchors
from tests.factories.campaign import FactPageFactory, StoryPageFactory
from tests.factories.home import StandardPageFactory, parent_of
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


def edit(client, page, **query):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]), query)


def test_red_with_what_holds_the_page_back_first(admin_client, home_page):
    story = StoryPageFactory(shows_people=True, live=False, summary="")

    response = edit(admin_client, story)

    assert texts(response, ".readiness-light") == ["Cannot be published yet"]
    assert texts(response, ".readiness h3") == [
        "1 thing to mend before it can be published",
        "1 piece of advice",
    ]
    assert texts(response, ".readiness-findings strong") == [
        "People shown or quoted: no consent record is attached.",
        "There is no summary.",
    ]


def test_yellow_and_its_count_with_advice_alone(admin_client, home_page):
    response = edit(admin_client, StandardPageFactory())

    assert texts(response, ".readiness-light") == ["Can be published"]
    assert texts(response, "[data-side-panel-toggle=readiness] .readiness-count--yellow") == ["1"]


def test_green_when_nothing_is_missing(admin_client, home_page):
    response = edit(admin_client, StandardPageFactory(summary="How it works."))

    assert texts(response, ".readiness-light") == ["Ready to publish"]


def test_draft_is_judged_and_not_what_is_published(admin_client, home_page):
    page = StandardPageFactory(summary="How it works.")
    page.summary = ""
    page.save_revision()

    response = edit(admin_client, page)

    assert texts(response, ".readiness-findings strong") == ["There is no summary."]


def test_each_finding_leads_to_a_place_in_the_editor(admin_client, home_page):
    fact = FactPageFactory(
        source=None, title="Nobody in this town was asked", myth="Nobody in this town was asked"
    )

    response = edit(admin_client, fact)

    targets = links(response, ".readiness a")
    assert len(targets) == 5
    assert [len(texts(response, target)) for target in targets] == [1] * 5


def test_page_that_was_never_saved_asks_to_save(admin_client, home_page):
    parent = parent_of(StoryPage, home_page.locale)
    address = reverse("wagtailadmin_pages:add", args=["campaign", "storypage", parent.pk])

    response = admin_client.get(address)

    assert texts(response, ".readiness-light") == ["Save the draft to see what is still missing."]


def test_who_is_not_signed_in_is_sent_to_the_door(client, home_page):
    response = edit(client, home_page)

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("wagtailadmin_login"))


def test_anchors_name_the_box_of_fields_and_of_rows():
    found = anchors(FactPage.get_edit_handler())

    assert found["title"] == "panel-child-content-title-section"
    assert found["source_references"] == "panel-child-content-sources-section"
    assert found["myth"] == found["fact"]
