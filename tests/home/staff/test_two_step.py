import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from home.staff.resetting import may_reset
from tests.factories.home import ConsentRecordFactory
from tests.markup import parsed, texts

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXP"
RECORDS = "wagtailsnippets_home_consentrecord:list"
SET_UP = "You may see consent records. Please set up the second step of signing in first."


@pytest.fixture(autouse=True)
def _required(settings):
    settings.TWO_STEP_REQUIRED = True
    cache.clear()


@pytest.fixture
def officer(member):
    return member("safeguarding")


@pytest.fixture
def with_phone(officer):
    TOTP.activate(officer, SECRET)
    RecoveryCodes.activate(officer)
    return officer


def code(secret=SECRET) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def enter(client, name="safeguarding"):
    return client.post("/cms/login/", {"username": name, "password": "x" * 12})


def second_step(client, typed):
    return client.post(reverse("mfa_authenticate"), {"code": typed})


@pytest.mark.parametrize("path", ["/cms/", "/cms/pages/", "/cms/account/", "/cms/nothing/"])
def test_who_may_see_records_lands_on_the_set_up(officer, client, path):
    enter(client)
    response = client.get(path, follow=True)

    assert response.redirect_chain == [(reverse("mfa_index"), 302)]
    assert texts(response, ".messages li") == [SET_UP]


def test_records_stay_closed_before(officer, client):
    ConsentRecordFactory(reference="C-17")
    enter(client)
    response = client.get(reverse(RECORDS), follow=True)

    assert "C-17" not in response.content.decode()


def test_administrator_sees_records_too_and_has_to(client):
    User.objects.create_superuser("admin", password="x" * 12)
    enter(client, "admin")

    assert client.get(reverse("wagtailusers_users:index"))["Location"] == reverse("mfa_index")


@pytest.mark.parametrize("role", ["editor", "moderator", "partner"])
def test_others_need_not(signed_in, role):
    assert signed_in(role).get("/cms/").status_code == 200


def test_whole_way_from_the_set_up_to_the_records(officer, client):
    ConsentRecordFactory(reference="C-17")
    enter(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = parsed(page).select_one("#authenticator_secret")["value"]

    shown = client.post(reverse("mfa_activate_totp"), {"code": code(secret)}, follow=True)

    codes = parsed(shown).select_one("#recovery_codes").get_text().split()
    assert len(codes) == 10
    assert "C-17" in client.get(reverse(RECORDS)).content.decode()
    # The next time the password is not enough.
    again = Client()
    assert enter(again)["Location"] == reverse("mfa_authenticate")
    assert again.get(reverse(RECORDS)).status_code == 302
    assert second_step(again, codes[0])["Location"] == "/cms/"
    assert "C-17" in again.get(reverse(RECORDS)).content.decode()


def test_set_up_draws_its_code_itself(officer, client):
    enter(client)
    page = parsed(client.get(reverse("mfa_activate_totp")))

    assert page.select_one(".two-step__code")["src"].startswith("data:image/svg+xml;base64,")


@pytest.mark.django_db(transaction=True)
def test_set_up_is_confirmed_by_mail(officer, client):
    enter(client)
    page = parsed(client.get(reverse("mfa_activate_totp")))
    secret = page.select_one("#authenticator_secret")["value"]
    client.post(reverse("mfa_activate_totp"), {"code": code(secret)})

    assert [sent.to for sent in mail.outbox] == [[officer.email]]


def test_second_step_is_told_in_plain_words(with_phone, signed_in):
    index = reverse("mfa_index")

    assert texts(signed_in("editor").get(index), "h2") == ["A phone", "A security key"]
    mine = signed_in("safeguarding").get(index)
    assert texts(mine, "h2") == ["A phone", "A security key", "Codes on paper"]
    assert texts(mine, "section:last-of-type p") == [
        "For the day on which you lose the rest. 10 codes are left."
    ]


def test_set_up_asks_for_the_password_after_a_while(officer, client):
    enter(client)
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 16 * 60
    session.save()

    response = client.get(reverse("mfa_activate_totp"))

    assert response["Location"].startswith(reverse("account_reauthenticate"))
    assert client.get(response["Location"]).status_code == 200


def test_code_of_the_phone_lets_in_to_where_one_wanted(with_phone, client):
    client.post("/cms/login/?next=/cms/pages/", {"username": "safeguarding", "password": "x" * 12})

    assert second_step(client, code())["Location"] == "/cms/pages/"
    assert client.get("/cms/").status_code == 200


def test_wrong_code_lets_nobody_in_and_is_limited(with_phone, client):
    enter(client)
    answers = [second_step(client, "000000") for _ in range(6)]

    assert texts(answers[0], ".error-message") == ["Incorrect code."]
    assert texts(answers[5], ".error-message") == [
        "Too many failed login attempts. Try again later."
    ]
    assert second_step(client, code()).status_code == 200
    assert client.get("/cms/").status_code == 302


def test_code_is_good_once(with_phone):
    first, second = Client(), Client()
    typed = code()
    for client in (first, second):
        enter(client)
    second_step(first, typed)

    assert second_step(second, typed).status_code == 200
    assert second.get("/cms/").status_code == 302


def test_recovery_code_is_good_once(with_phone):
    paper = RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes()[0]
    answers = []
    for client in (Client(), Client()):
        enter(client)
        answers.append(second_step(client, paper).status_code)

    assert answers == [302, 200]


def test_second_step_without_the_first_leads_to_the_door(client):
    assert client.get(reverse("mfa_authenticate"))["Location"] == "/cms/login/"


def test_second_step_speaks_the_language_of_the_browser(with_phone, client):
    enter(client)
    response = client.get(reverse("mfa_authenticate"), headers={"accept-language": "fr"})

    assert parsed(response).html["lang"] == "fr"


def test_secret_is_not_readable_in_the_database(with_phone):
    stored = Authenticator.objects.get(type="totp").data

    assert SECRET not in str(stored)
    assert TOTP(Authenticator.objects.get(type="totp")).validate_code(code())


def test_secret_outlives_a_new_key_of_the_installation(with_phone, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key"

    assert TOTP(Authenticator.objects.get(type="totp")).validate_code(code())


def test_account_page_offers_it_to_everybody(signed_in):
    page = signed_in("editor").get("/cms/account/")

    assert (
        parsed(page).select_one(f'a[href="{reverse("mfa_index")}"]').get_text().strip()
        == "Set it up"
    )
    assert signed_in("editor").get(reverse("mfa_index")).status_code == 200


def reset(of):
    return reverse("reset_two_step", args=[of.pk])


def test_administrator_takes_away_a_lost_phone(with_phone, admin_user):
    inside, client = Client(), Client()
    enter(inside)
    second_step(inside, code())
    TOTP.activate(admin_user, SECRET)
    client.force_login(admin_user)
    assert "asked you in person" in client.get(reset(with_phone)).content.decode()
    assert reset(with_phone) in client.get(reverse("wagtailusers_users:index")).content.decode()
    client.post(reset(with_phone))

    assert not Authenticator.objects.filter(user=with_phone).exists()
    assert inside.get("/cms/").status_code == 302
    assert [sent.to for sent in mail.outbox] == [[with_phone.email]]
    history = client.get(reverse("wagtailusers_users:history", args=[with_phone.pk]))
    assert "Second step taken away" in history.content.decode()


def test_nobody_else_takes_it_away(with_phone, signed_in):
    for role in ("moderator", "editor", "partner"):
        signed_in(role).post(reset(with_phone))

    assert Authenticator.objects.filter(user=with_phone).exists()


def test_who_changes_users_takes_nothing_from_an_administrator(admin_user):
    manager = User.objects.create_user("manager")
    manager.user_permissions.add(Permission.objects.get(codename="change_user"))

    assert not may_reset(manager, admin_user)
    assert not may_reset(admin_user, admin_user)
    assert may_reset(manager, User.objects.create_user("other"))


def test_pages_of_the_second_step_open(with_phone, client):
    enter(client)
    second_step(client, code())
    names = [
        "mfa_index",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_deactivate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
    ]

    assert {name: client.get(reverse(name)).status_code for name in names} == dict.fromkeys(
        names, 200
    )


def test_nobody_signs_up(client):
    assert client.get("/cms/signup/").status_code == 302
    assert settings.ACCOUNT_ADAPTER == "home.staff.two_step.AccountAdapter"
