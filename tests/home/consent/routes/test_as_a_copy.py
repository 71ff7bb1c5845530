"""Copies and aliases."""

import pytest
from django.urls import reverse

from campaign.models import StoryPage
from home.consent import ConsentMissing
from tests.home.consent.routes.acts import WITHDRAWN, again, withdraw

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("values", [{"keep_live": True}, {"keep_live": False}])
def test_copy_is_live_only_with_consent(published, values):
    changes = {"slug": "copy"}

    assert published.copy(update_attrs=changes, **values).live is values["keep_live"]


def test_published_copy_is_refused_without_consent(published):
    withdraw()

    with pytest.raises(ConsentMissing):
        published.copy(update_attrs={"slug": "copy"})

    assert StoryPage.objects.count() == 1


def test_copy_that_is_not_published_needs_nothing(published):
    withdraw()

    assert not published.copy(update_attrs={"slug": "copy"}, keep_live=False).live


def copy(page, client, **values):
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    parent = page.get_parent().pk
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": parent, **values}
    return client.post(address, data)


@pytest.mark.parametrize("choice", ["publish_copies", "alias"])
def test_form_to_copy_says_what_is_missing(published, admin_client, choice):
    withdraw()

    response = copy(published, admin_client, **{choice: "on"})

    assert response.context["form"].errors == {choice: [f"“Tea” cannot be published. {WITHDRAWN}"]}
    assert StoryPage.objects.count() == 1


def test_form_to_copy_looks_at_subpages_too(published, admin_client):
    withdraw()

    response = copy(published.get_parent(), admin_client, publish_copies="on", copy_subpages="on")

    assert response.context["form"].errors["publish_copies"] == [
        f"“Tea” cannot be published. {WITHDRAWN}"
    ]


@pytest.mark.parametrize("choice", ["publish_copies", "alias"])
def test_form_to_copy_publishes_with_consent(published, admin_client, choice):
    copy(published, admin_client, **{choice: "on"})

    assert [story.live for story in StoryPage.objects.all()] == [True, True]


def test_alias_is_refused_without_consent(published):
    withdraw()

    with pytest.raises(ConsentMissing):
        published.create_alias(update_slug="alias")

    assert StoryPage.objects.count() == 1


def test_alias_follows_its_original(published):
    alias = published.create_alias(update_slug="alias")
    published.title = "Coffee"

    published.save_revision().publish()

    alias = again(alias)
    assert (alias.live, alias.title, alias.consents.count()) == (True, "Coffee", 1)
