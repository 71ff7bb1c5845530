import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse

from campaign.models import StoryPage
from home.models import ConsentRecord
from tests.factories.campaign import InitiativePageFactory, StoryPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory, translated
from tests.markup import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    return ConsentRecordFactory(reference="C-9", covers_press=True)


@pytest.fixture
def address(home_page, record):
    story = StoryPageFactory(title="Bread", shows_people=True, consents=[record])
    translated(story, "it", title="Pane")
    InitiativePageFactory(title="Garden", shows_people=True, consents=[record])
    SiteImageFactory(title="Window", shows_people=True, consent=record)
    return reverse("home_editing:withdraw", args=[record.pk])


def record_address(record):
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


def test_confirmation_lists_all_that_goes_and_what_to_ask_for(admin_client, address):
    response = admin_client.get(address)

    assert texts(response, ".list-of-ours li") == [
        "Bread (English and Italian)",
        "Garden (English)",
        "Window (image)",
        "Press: ask the newsrooms that had the text or the picture.",
    ]
    assert StoryPage.objects.live().count() == 2


def test_one_click_withdraws(admin_client, address, record):
    response = admin_client.post(address, follow=True)

    assert response.redirect_chain == [(record_address(record), 302)]
    assert "Consent C-9 is withdrawn." in texts(response, ".messages li")[0]
    assert not StoryPage.objects.exists()
    assert ConsentRecord.objects.get().status == "withdrawn"
    assert "Garden (English)" in texts(response, ".list-of-ours li")


def test_second_click_says_that_it_is_done(admin_client, address):
    admin_client.post(address)

    response = admin_client.post(address, follow=True)

    assert "This consent is withdrawn already." in texts(response, ".messages li")[-1]


def test_who_may_edit_records_may_not_withdraw_yet(client, address):
    user = User.objects.create_user("editor", password="x")
    names = ["access_admin", "change_consentrecord"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)

    assert client.post(address, follow=True).request["PATH_INFO"] != address
    assert StoryPage.objects.live().count() == 2

    user.user_permissions.add(Permission.objects.get(codename="withdraw_consent"))
    client.post(address)
    assert not StoryPage.objects.exists()


def edited(record, **values):
    fields = {
        "reference": record.reference,
        "explained_in": "ar",
        "explained_by": "Intercultural mediator",
        "agreed_on": "2026-01-12",
        "review_on": "2036-01-12",
        "identifiability": "anonymous",
        "covers_website": "on",
        "covers_press": "on",
    }
    return {**fields, **values}


def test_record_has_buttons_and_the_pages_it_allows(admin_client, address, record):
    response = admin_client.get(record_address(record))

    assert texts(response, ".of-event a.serious") == ["Withdraw"]
    assert texts(response, ".list-of-ours li") == [
        "Bread (English and Italian) Ask the person: Bread",
        "Garden (English) Ask the person: Garden",
    ]


def test_record_that_lapsed_is_active_again_with_a_later_date(admin_client, record):
    ConsentRecord.objects.update(status="expired", review_on="2026-02-01")

    admin_client.post(record_address(record), edited(record))

    record.refresh_from_db()
    assert (record.status, f"{record.review_on}") == ("active", "2036-01-12")


def test_record_that_is_withdrawn_stays_as_it_is(admin_client, address, record):
    admin_client.post(address)

    response = admin_client.post(record_address(record), edited(record, covers_print="on"))

    assert "make a new record" in response.context["form"].non_field_errors()[0]
    assert not ConsentRecord.objects.get().covers_print


def test_history_says_what_was_changed(admin_client, record):
    admin_client.post(record_address(record), edited(record, review_on="2027-01-12"))

    history = reverse(record.snippet_viewset.get_url_name("history"), args=[record.pk])
    assert "Ask again on: 2036-01-12 → 2027-01-12" in admin_client.get(history).content.decode()
