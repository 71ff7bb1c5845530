from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.core.cache import caches
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation

from home.concerns import limits
from home.concerns.receiving import forget
from home.models import Concern, Generation
from tests.factories.campaign import StoryPageFactory, VideoPageFactory
from tests.factories.home import translated
from tests.markup import form_values, language, links, main_text, texts

pytestmark = pytest.mark.django_db

FORM = "main form"


@pytest.fixture(autouse=True)
def _nobody_wrote_yet():
    caches["limits"].clear()


@pytest.fixture
def story(home_page):
    return StoryPageFactory(title="Bread")


def address(page, code="en"):
    with translation.override(code):
        return reverse("concern", kwargs={"key": page.translation_key})


def send(client, page, code="en", **values):
    opened = form_values(client.get(address(page, code)), FORM)
    written = {"kind": "about-me", "text": "Please take it down.", **values}
    return client.post(address(page, code), {**opened, **written}, follow=True)


@pytest.mark.parametrize("factory", [StoryPageFactory, VideoPageFactory])
def test_pages_that_may_show_somebody_lead_to_the_form(client, home_page, factory):
    page = factory()

    assert address(page) in links(client.get(page.get_url()), "main a[href]")


def test_message_arrives_with_a_number(client, story):
    response = send(client, story, answer_to="me@ground.example")

    concern = Concern.objects.get()
    assert concern.reference in main_text(response)
    assert (concern.page.pk, concern.language, concern.text, concern.status) == (
        story.pk,
        "en",
        "Please take it down.",
        "new",
    )


def test_form_sets_no_cookie_and_is_not_stored(client, story):
    opened, sent = client.get(address(story)), send(client, story)

    assert [bool(response.cookies) for response in (opened, sent)] == [False, False]
    assert "no-store" in opened["Cache-Control"]


def test_form_speaks_the_language_of_the_page(client, story):
    translated(story, "ar", title="Khubz")

    response = client.get(address(story, "ar"))
    send(client, story, "ar")

    assert language(response) == ("ar", "rtl")
    assert Concern.objects.get().language == "ar"


def test_page_that_is_not_public_has_no_form(client, story):
    assert client.get(address(story, "it")).status_code == 404
    story.unpublish()
    assert client.get(address(story)).status_code == 404


def test_words_stay_when_something_is_missing(client, story):
    opened = form_values(client.get(address(story)), FORM)

    response = client.post(address(story), {**opened, "text": "Please take it down."})

    assert response.context["form"].errors == {"kind": ["This field is required."]}
    assert texts(response, "textarea") == ["Please take it down."]
    assert not Concern.objects.exists()


def test_program_that_fills_in_everything_is_thanked_and_ignored(client, story):
    response = send(client, story, website="http://a.example")

    assert "Your message has arrived." in main_text(response)
    assert not Concern.objects.exists()


@pytest.mark.parametrize("seal", ["", "made up", "of another page"])
def test_form_of_somebody_else_is_refused(client, story, seal):
    other = StoryPageFactory()
    if seal == "of another page":
        seal = form_values(client.get(address(other)), FORM)["seal"]

    response = send(client, story, seal=seal)

    assert not Concern.objects.exists()
    assert "Please send it once more." in main_text(response)
    again = client.post(address(story), form_values(response, FORM), follow=True)
    assert "Your message has arrived." in main_text(again)


def test_form_that_was_open_for_a_day_asks_once_more(client, story, monkeypatch):
    opened = form_values(client.get(address(story)), FORM)
    monkeypatch.setattr("home.forms.concern.SECONDS", -1)

    client.post(address(story), {**opened, "kind": "wrong", "text": "The year."})

    assert not Concern.objects.exists()


def test_too_many_from_one_address_are_refused_and_others_are_not(client, story):
    answers = [send(client, story).status_code for _number in range(limits.FROM_ONE_ADDRESS + 1)]
    assert answers == [200] * limits.FROM_ONE_ADDRESS + [429]

    opened = form_values(client.get(address(story)), FORM)
    values = {**opened, "kind": "wrong", "text": "The year."}
    other = client.post(address(story), values, REMOTE_ADDR="198.51.100.7")
    assert other.status_code == 302


def test_too_many_in_all_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "IN_ALL", 3)

    assert [limits.allows(f"198.51.100.{number}") for number in range(4)] == [True] * 3 + [False]


def test_message_changes_nothing_that_readers_see(client, story):
    client.get(address(story))
    before = Generation.current()

    send(client, story)

    assert Generation.current() == before


def test_staff_are_told_without_the_words(client, story, django_capture_on_commit_callbacks):
    user = User.objects.create_user("amira", "officer@ground.example", "x")
    user.user_permissions.add(Permission.objects.get(codename="view_concern"))
    with django_capture_on_commit_callbacks(execute=True):
        send(client, story, text="I live at Example Street.")

    (message,) = mail.outbox
    assert message.to == ["officer@ground.example"]
    assert "Example Street" not in message.body
    assert f"/snippets/home/concern/edit/{Concern.objects.get().pk}/" in message.body


def test_staff_answer_by_mail_and_note_it(client, story, admin_client):
    send(client, story, answer_to="me@ground.example")
    concern = Concern.objects.get()
    edit = reverse(concern.snippet_viewset.get_url_name("edit"), args=[concern.pk])

    response = admin_client.get(edit)
    assert "Language English What it is about" in main_text(response)
    admin_client.post(edit, {"status": "answered", "text": "Forged."})

    assert f"mailto:me@ground.example?subject=Your%20message%20{concern.reference}" in links(
        response, "a[href^=mailto]"
    )
    concern.refresh_from_db()
    assert (concern.status, concern.text) == ("answered", "Please take it down.")


def test_day_for_the_answer_is_counted_where_the_site_is(admin_client, home_page):
    late = datetime(2027, 3, 9, 23, 30, tzinfo=UTC)
    concern = Concern.objects.create(sent_at=late, kind="wrong", text="The year.", language="en")
    edit = reverse(concern.snippet_viewset.get_url_name("edit"), args=[concern.pk])
    listing = reverse(concern.snippet_viewset.get_url_name("list"))

    assert concern.answer_by == date(2027, 4, 9)
    for address in (edit, listing):
        assert "9 April 2027" in admin_client.get(address).content.decode()


def test_list_of_staff_has_no_button_to_add(client, story, admin_client):
    send(client, story)
    listing = reverse(Concern.snippet_viewset.get_url_name("list"))

    response = admin_client.get(listing)

    assert texts(response, "tbody td.title a")[0] == Concern.objects.get().reference
    assert not [link for link in links(response, "a[href]") if "/concern/add/" in link]


def test_message_is_forgotten_after_six_months():
    sent = datetime(2027, 1, 31, 12, tzinfo=UTC)
    Concern.objects.create(sent_at=sent, kind="wrong", text="The year.", language="en")

    assert forget(datetime(2027, 7, 31, 11, tzinfo=UTC)) == 0
    assert forget(datetime(2027, 7, 31, 13, tzinfo=UTC)) == 1


def test_command_forgets(capsys):
    sent = timezone.now() - timedelta(days=200)
    Concern.objects.create(sent_at=sent, kind="wrong", text="The year.", language="en")

    call_command("forget_concerns")

    assert (capsys.readouterr().out, Concern.objects.count()) == ("1 messages deleted\n", 0)


def test_dashboard_lists_who_waits(client, story, admin_client):
    send(client, story)

    assert "Readers who wait for an answer" in texts(
        admin_client.get("/cms/"), "#people-content h3"
    )
