import pytest
from django.urls import reverse

from tests.markup import texts

pytestmark = pytest.mark.django_db


def test_report_says_what_it_is(admin_client, home_page):
    response = admin_client.get(reverse("campaign_editing:narrators"))
    assert texts(response, ".w-breadcrumbs li")[-1] == "Who tells the stories"
