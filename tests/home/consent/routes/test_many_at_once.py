"""The bulk action of the lists."""

import pytest
from django.urls import reverse

from tests.factories.home import (
    StandardPageFactory,
)
from tests.home.consent.routes.acts import NONE, again, agree, messages

pytestmark = pytest.mark.django_db


def bulk_publish(pages, client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{chosen}", follow=True)


def test_bulk_action_publishes_none_and_says_why(draft, admin_client):
    other = StandardPageFactory(live=False)
    other.save_revision()

    response = bulk_publish([other, draft], admin_client)

    assert messages(response) == [f"“Tea” cannot be published. {NONE}"]
    assert [again(page).live for page in (other, draft)] == [False, False]


def test_bulk_action_publishes_with_consent(draft, admin_client):
    bulk_publish([agree(draft)], admin_client)

    assert again(draft).live
