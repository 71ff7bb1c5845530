from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.campaign import FactPageFactory
from tests.factories.home import translated
from tests.markup import texts

pytestmark = pytest.mark.django_db


def test_report_lists_each_published_fact_once_those_to_check_first(admin_client, home_page):
    FactPageFactory(title="Later", review_on=date(2099, 1, 2))
    due = FactPageFactory(title="Due", review_on=timezone.localdate())
    FactPageFactory(title="Unplanned", review_on=None)
    FactPageFactory(title="Draft", live=False)
    translated(due, "it", title="Scaduto")

    response = admin_client.get(reverse("fact_review"))

    rows = texts(response, ".listing tbody tr")
    assert [row.split()[0] for row in rows] == ["Unplanned", "Due", "Later"]
    assert ["Due" in row.split()[1:] for row in rows] == [False, True, False]
    assert "No day is set" in rows[0]


def test_report_is_on_the_menu_and_can_be_taken_along(admin_client, home_page):
    FactPageFactory(title="Towns decide", review_on=date(2027, 1, 2))

    menu = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    sheet = admin_client.get(reverse("fact_review"), {"export": "csv"}).getvalue().decode()

    assert reverse("fact_review") in menu
    assert "Towns decide,2026-11-02,2027-01-02" in sheet


def test_report_is_for_staff(client, home_page):
    assert client.get(reverse("fact_review")).status_code == 302
