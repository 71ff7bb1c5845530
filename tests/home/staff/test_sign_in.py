import pytest
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView as DjangoLoginView
from django.core import mail
from django.test import Client
from django.urls import get_resolver, reverse

from home.staff.passwords import MaximumLengthValidator
from home.staff.views import LoginView
from tests.factories.home import StandardPageFactory
from tests.markup import parsed, texts

pytestmark = pytest.mark.django_db

LOGIN = "/cms/login/"
WAIT = "That was tried too often. Please wait a quarter of an hour."


@pytest.fixture
def editor(member):
    return member("editor")


def enter(client, name="editor", password="x" * 12, address="192.0.2.1"):
    form = {"username": name, "password": password}
    return client.post(LOGIN, form, REMOTE_ADDR=address)


def statuses(tries):
    return [response.status_code for response in tries]


def test_right_password_leads_to_where_one_wanted(editor, client):
    response = client.post(
        f"{LOGIN}?next=/cms/pages/", {"username": "editor", "password": "x" * 12}
    )

    assert (response.status_code, response["Location"]) == (302, "/cms/pages/")
    assert client.get("/cms/").status_code == 200


def test_next_page_is_one_of_ours(editor, client):
    response = client.post(
        f"{LOGIN}?next=//evil.example/", {"username": "editor", "password": "x" * 12}
    )

    assert response["Location"] == "/cms/"


@pytest.mark.parametrize("name", ["editor", "nobody"])
def test_wrong_password_says_the_same_whoever_it_is(editor, client, name):
    assert texts(enter(client, name, "wrong"), ".messages li") == [
        "Your username and password didn't match. Please try again."
    ]


def test_door_speaks_the_language_of_the_browser(client):
    response = client.get(LOGIN, headers={"accept-language": "it"})

    assert (response["Content-Language"], parsed(response).html["lang"]) == ("it", "it")


def test_door_names_the_password_in_the_language_of_the_browser(client):
    response = client.get(LOGIN, headers={"accept-language": "ar"})

    assert texts(response, "main form label") == ["اسم المستخدم*", "رمز المرور*"]


def test_programs_that_keep_passwords_know_the_fields(client):
    page = parsed(client.get(LOGIN))

    assert [
        page.select_one(f"[name={name}]")["autocomplete"] for name in ("username", "password")
    ] == [
        "username",
        "current-password",
    ]
    assert page.select("[name=remember]") == []


def test_sixth_try_from_one_address_waits_and_says_so(editor, client):
    tries = [enter(client, password="wrong") for _ in range(6)]

    assert statuses(tries) == [200] * 5 + [429]
    assert (texts(tries[-1], ".messages li"), tries[-1]["Retry-After"]) == ([WAIT], "900")
    # The right one does not help either, or guessing would go on.
    assert enter(client).status_code == 429


def test_wait_of_one_account_is_not_that_of_another(editor, member, client):
    member("moderator")
    for _ in range(6):
        enter(client, password="wrong")

    assert enter(client, "moderator").status_code == 302


def test_address_that_tries_many_accounts_waits(editor, client):
    tries = [enter(client, f"name{number}", "wrong") for number in range(31)]

    assert statuses(tries)[-2:] == [200, 429]


def test_strangers_do_not_lock_out_whoever_came_in_before(editor, client):
    enter(client)
    client.post(reverse("wagtailadmin_logout"))
    strangers = [
        enter(Client(), password="wrong", address=f"198.51.100.{number}") for number in range(60)
    ]

    assert statuses(strangers)[-1] == 429
    assert enter(Client(), address="203.0.113.1").status_code == 429
    assert enter(client, address="192.0.2.99").status_code == 302


def test_device_of_one_account_opens_no_other(editor, member, client):
    member("moderator")
    enter(client)
    client.post(reverse("wagtailadmin_logout"))
    for number in range(51):
        enter(Client(), "moderator", "wrong", address=f"198.51.100.{number}")

    assert enter(client, "moderator", address="192.0.2.99").status_code == 429


def test_first_slip_after_success_is_the_first(editor, client):
    for _ in range(4):
        enter(client, password="wrong")
    enter(client)
    client.post(reverse("wagtailadmin_logout"))

    assert statuses(enter(client, password="wrong") for _ in range(5)) == [200] * 5


def test_cookies_of_the_door_are_closed_to_scripts(editor, client):
    enter(client)
    about = {
        name: (cookie["httponly"], cookie["samesite"], cookie["path"])
        for name, cookie in client.cookies.items()
        if name != "csrftoken"
    }

    assert about == {"sessionid": (True, "Lax", "/"), "device": (True, "Strict", "/cms/")}


def test_there_is_one_door():
    """A login view of Django or Wagtail anywhere would be a way past the second step."""

    def views(patterns):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from views(pattern.url_patterns)
            elif issubclass(getattr(pattern.callback, "view_class", object), DjangoLoginView):
                yield pattern

    first = get_resolver().resolve(LOGIN)
    assert first.func.view_class is LoginView
    others = list(views(get_resolver().url_patterns))
    # Wagtail's own, of the same path, which the first one hides.
    assert [str(pattern.pattern) for pattern in others] == ["login/", "login/"]


def test_private_page_leads_to_the_one_door(client):
    response = client.get("/en/_util/login/?next=/en/partners/")

    assert (response.status_code, response["Location"]) == (302, "/cms/login/?next=/en/partners/")


def ask(client, address="editor@ground.example", **extra):
    return client.post("/cms/password_reset/", {"email": address}, **extra)


def test_forgotten_password_sends_three_mails_and_says_always_the_same(editor, client):
    answers = [ask(client, REMOTE_ADDR=f"192.0.2.{number}") for number in range(5)]
    unknown = ask(client, "nobody@ground.example")

    assert {(a.status_code, a["Location"]) for a in [*answers, unknown]} == {
        (302, "/cms/password_reset/done/")
    }
    assert len(mail.outbox) == 3


def test_address_that_asks_for_passwords_too_often_waits(editor, client):
    tries = [ask(client, f"nobody{number}@ground.example") for number in range(11)]

    assert statuses(tries) == [302] * 10 + [429]
    assert texts(tries[-1], ".messages li") == [
        "That was asked for too often. Please wait an hour."
    ]


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("short", "This password is too short. It must contain at least 12 characters."),
        ("password1234", "This password is too common."),
        ("ab" * 65, "A password has at most 128 characters."),
    ],
)
def test_password_that_is_not_good_enough_is_refused(admin_client, password, problem):
    form = {"username": "new", "email": "new@ground.example", "first_name": "N"}
    passwords = {"password1": password, "password2": password}

    response = admin_client.post(
        reverse("wagtailusers_users:add"), {**form, "last_name": "N", **passwords}
    )

    assert response.context["form"].errors == {"password2": [problem]}


def test_password_of_128_characters_is_welcome():
    MaximumLengthValidator().validate("ab" * 64)


def test_changed_password_signs_out_everywhere_else(editor):
    here, there = Client(), Client()
    for client in (here, there):
        enter(client)
    opened = {
        "name_email-first_name": "E",
        "name_email-last_name": "E",
        "name_email-email": editor.email,
        "theme-theme": "system",
        "theme-density": "default",
        "theme-contrast": "system",
        "theme-keyboard_shortcuts": "on",
        "locale-preferred_language": "en",
        "password-old_password": "x" * 12,
        "password-new_password1": "tuesday in the library",
        "password-new_password2": "tuesday in the library",
    }
    response = here.post("/cms/account/", opened)

    assert response.status_code == 302
    assert User.objects.get().check_password("tuesday in the library")
    assert (here.get("/cms/").status_code, there.get("/cms/").status_code) == (200, 302)


def test_page_for_members_asks_for_a_password_once(editor, client, home_page):
    StandardPageFactory(slug="private").view_restrictions.create(restriction_type="login")

    response = client.get("/en/private/")

    assert response["Location"].startswith("/en/_util/login/")
