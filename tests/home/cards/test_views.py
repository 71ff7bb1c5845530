import pytest
from django.core.cache import caches
from wagtail.models import PageViewRestriction

from home.cards import card_of
from home.models import SiteSettings
from tests.factories.campaign import FactPageFactory, StoryPageFactory
from tests.factories.home import (
    FundingStatementFactory,
    SiteImageFactory,
    StandardPageFactory,
    translated,
)
from tests.markup import parsed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_cards():
    caches["cards"].clear()


def social(client, page) -> dict[str, str]:
    head = parsed(client.get(page.url)).head
    found = head.select("meta[property^='og:image'], meta[name='twitter:card']")
    return {meta.get("property") or meta["name"]: meta["content"] for meta in found}


def card_url(client, page) -> str:
    return social(client, page)["og:image"].removeprefix("http://ground.example")


def test_page_names_its_card(client, home_page):
    page = StandardPageFactory(title="How it works", image=SiteImageFactory())

    named = social(client, page)

    assert named.pop("og:image").startswith(f"http://ground.example/en/cards/{page.pk}-")
    assert named == {
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "A drawing with the title “How it works”",
        "twitter:card": "summary_large_image",
    }


def test_card_is_a_picture_that_may_be_kept_for_ever(client, home_page):
    response = client.get(card_url(client, home_page))

    assert response.content.startswith(b"\x89PNG")
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_card_is_drawn_on_a_full_disk(client, home_page, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.cache.backends.filebased.FileBasedCache.set", full)

    assert client.get(card_url(client, home_page)).status_code == 200


def test_card_is_drawn_once(client, home_page, monkeypatch):
    address = card_url(client, home_page)
    first = client.get(address).content
    monkeypatch.setattr("home.cards.views.png", lambda card: pytest.fail("drawn again"))

    assert client.get(address).content == first


def test_address_that_was_made_up_leads_to_the_card_and_keeps_nothing(
    client, home_page, monkeypatch
):
    address = card_url(client, home_page)
    monkeypatch.setattr("home.cards.views.png", lambda card: pytest.fail("drawn"))

    for digest in ("0" * 20, "made-up"):
        response = client.get(f"/en/cards/{home_page.pk}-{digest}.png")
        assert (response.status_code, response["Location"]) == (302, address)


def test_address_changes_with_the_title(client, home_page):
    page = StandardPageFactory(title="Before")
    before = card_url(client, page)
    page.title = "After"
    page.save_revision().publish()

    assert card_url(client, page) != before
    assert client.get(before)["Location"] == card_url(client, page)


def test_card_of_a_translation_stands_under_its_language(client, home_page):
    arabic = translated(StandardPageFactory(title="Tuesday"), "ar", title="الثلاثاء")

    address = card_url(client, arabic)

    assert address.startswith("/ar/cards/")
    assert client.get(address.replace("/ar/", "/en/"))["Location"] == address
    assert client.get(address).status_code == 200


def test_card_of_a_page_that_readers_may_not_see(client, home_page):
    page = StandardPageFactory()
    address = card_url(client, page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    draft = StandardPageFactory(live=False)

    statuses = [
        client.get(url).status_code
        for url in (address, f"/en/cards/{draft.pk}-x.png", "/en/cards/0-x.png")
    ]

    assert statuses == [404, 404, 404]


def test_card_of_a_fact_shows_nothing_of_its_claim(home_page):
    fact = FactPageFactory(title="Towns decide", myth="Nobody was asked.")

    assert "Nobody was asked." not in str(card_of(fact))


def test_card_of_a_funded_page_carries_the_statement(client, home_page):
    statement = FundingStatementFactory()
    settings = SiteSettings.load()
    settings.programme = statement.programme
    settings.save()

    assert card_of(StoryPageFactory()).statement == "Co-funded by the European Union"
