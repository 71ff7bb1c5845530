"""The person reads the draft and answers, by an address that nobody else has."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry
from wagtail.rich_text import RichText

from campaign.models import StoryPage
from home.consent.previewing import find, make_link
from home.consent.withdrawal import withdraw
from home.models import ConsentRecord, Generation, PreviewLink
from tests.factories.campaign import InitiativePageFactory, StoryPageFactory, VideoPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory, translated
from tests.markup import form_values, language, links, main_text, parsed, texts

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def story(home_page, record):
    """Published with one text, and with another one in the draft."""
    image = SiteImageFactory(shows_people=True, consent=record)
    story = StoryPageFactory(title="Bread", shows_people=True, consents=[record])
    story.title, story.image = "Bread and tea", image
    story.body = [("paragraph", RichText("<p>I came in spring.</p>"))]
    story.save_revision()
    return StoryPage.objects.get(pk=story.pk)


@pytest.fixture
def address(story, record, admin_user):
    return address_for(story, make_link(record, story, admin_user, timezone.now()))


def address_for(page, secret, code="en"):
    with translation.override(code):
        return reverse("preview", kwargs={"secret": secret})


def history(what):
    return list(ModelLogEntry.objects.filter(action=f"home.consent.{what}"))


def test_person_sees_the_draft_without_an_account(client, address):
    response = client.get(address)

    assert texts(response, "h1") == ["Bread and tea"]
    assert "I came in spring." in main_text(response)
    assert parsed(response).select("main img")


@pytest.mark.parametrize(
    ("live", "said"), [(True, "what we show of you"), (False, "Nobody can read it yet.")]
)
def test_person_learns_whether_it_is_published(client, address, story, live, said):
    if not live:
        story.unpublish()

    assert said in texts(client.get(address), ".preview-answer p")[0]


@pytest.mark.parametrize("factory", [VideoPageFactory, InitiativePageFactory])
def test_other_kinds_of_pages(client, home_page, record, factory):
    page = factory(title="Garden", live=False, shows_people=True, consents=[record])
    page.save_revision()

    response = client.get(address_for(page, make_link(record, page, None, timezone.now())))

    assert texts(response, "h1") == ["Garden"]


def test_page_is_for_no_search_engine_no_cache_and_no_other_site(client, address):
    response = client.get(address)

    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_nothing_of_the_draft_reaches_readers(client, address, story):
    client.get(story.get_url())
    before = Generation.current()
    client.get(address)

    assert Generation.current() == before
    assert "Bread and tea" not in client.get(story.get_url()).content.decode()
    assert "for-you" not in client.get("/sitemap-1.xml").content.decode()


def test_agreement_stands_in_the_history_with_the_version(client, address, story, record):
    opened = form_values(client.get(address), ".preview-answer form")

    response = client.post(address, {**opened, "agree": "1"}, follow=True)

    (entry,) = history("agree")
    assert entry.data == {"page": story.pk, "language": "en", "revision": story.latest_revision_id}
    assert (entry.label, entry.user) == ("C-9", None)
    assert response.redirect_chain == [("/en/for-you/", 302)]


def test_wish_for_a_change_stands_in_the_history_with_the_words(
    client, address, record, admin_client
):
    opened = form_values(client.get(address), ".preview-answer form")

    client.post(address, {**opened, "text": "Not <b>my</b> street."})

    page = reverse(ConsentRecord.snippet_viewset.get_url_name("history"), args=[record.pk])
    said = admin_client.get(page).content.decode()
    assert "(English) and wants it changed" in said
    assert "“Not &lt;b&gt;my&lt;/b&gt; street.”" in said


def test_who_asked_is_told_without_the_words(client, address, admin_user):
    opened = form_values(client.get(address), ".preview-answer form")

    client.post(address, {**opened, "text": "Not my street, please."})

    (message,) = mail.outbox
    assert message.to == [admin_user.email]
    assert message.subject == "Consent C-9: the person has answered"
    assert "street" not in message.body


def test_draft_that_was_changed_meanwhile_is_read_again(client, address, story):
    opened = form_values(client.get(address), ".preview-answer form")
    story.title = "Tea"
    story.save_revision()

    response = client.post(address, {**opened, "agree": "1"})

    assert "It was changed while you read it." in texts(response, ".preview-answer")[0]
    assert history("agree") == []
    client.post(address, {**form_values(response, ".preview-answer form"), "agree": "1"})
    assert len(history("agree")) == 1


def test_link_is_for_one_language(client, story, record):
    other = translated(story, "ar", title="خبز")
    secret = make_link(record, other, None, timezone.now())

    assert client.get(address_for(other, secret, "en")).status_code == 404
    assert language(client.get(address_for(other, secret, "ar"))) == ("ar", "rtl")


def test_link_ends_after_two_weeks(story, record):
    secret = make_link(record, story, None, NOW)

    assert find(secret, NOW + timedelta(days=13, hours=23)).page.pk == story.pk
    assert find(secret, NOW + timedelta(days=14)) is None


def test_address_that_nobody_made(client, home_page):
    assert client.get("/en/for-you/made-up/").status_code == 404


def test_secret_is_kept_nowhere(story, record):
    secret = make_link(record, story, None, NOW)

    assert secret not in str(PreviewLink.objects.values())
    assert secret not in str(ModelLogEntry.objects.values())


def test_withdrawal_ends_links_and_forgets_the_answers(client, address, record):
    opened = form_values(client.get(address), ".preview-answer form")
    client.post(address, {**opened, "text": "Not my street, please."})

    withdraw(record)

    assert client.get(address).status_code == 404
    assert "street" not in str(ModelLogEntry.objects.values())


def test_editor_leads_to_the_link_and_shows_it_once(admin_client, client, story, record):
    editor = reverse("wagtailadmin_pages:edit", args=[story.pk])
    ask = reverse("home_editing:ask", args=[story.pk])
    assert ask in links(admin_client.get(editor), "a[href]")

    made = admin_client.post(ask, {"record": record.pk})
    (field,) = parsed(made).select("#made-link")
    path = re.sub(r"^http://[^/]+", "", field["value"])

    assert texts(client.get(path), "h1") == ["Bread and tea"]
    assert not parsed(admin_client.get(ask)).select("#made-link")


def test_link_can_be_ended(admin_client, client, address, story):
    ask = reverse("home_editing:ask", args=[story.pk])

    response = admin_client.post(ask, {"end": PreviewLink.objects.get().pk})

    assert response.url == ask
    assert client.get(address).status_code == 404


def test_link_is_made_for_those_on_the_page_alone(admin_client, story):
    other = ConsentRecordFactory()
    ask = reverse("home_editing:ask", args=[story.pk])

    assert admin_client.post(ask, {"record": other.pk}).status_code == 404


@pytest.mark.parametrize("sent", [{}, {"record": "x"}, {"record": "²"}, {"end": "x"}])
def test_button_that_is_not_there_is_not_a_fault(admin_client, story, address, sent):
    ask = reverse("home_editing:ask", args=[story.pk])

    assert admin_client.post(ask, sent).status_code == 404
    assert PreviewLink.objects.count() == 1


def test_link_shows_a_picture_on_the_home_page_too(admin_client, home_page):
    record = ConsentRecordFactory()
    home_page.image = SiteImageFactory(shows_people=True, consent=record)
    home_page.save()
    home_page.save_revision()
    ask = reverse("home_editing:ask", args=[home_page.pk])

    made = admin_client.post(ask, {"record": record.pk})

    assert parsed(made).select_one("#made-link")["value"].startswith("http://")
