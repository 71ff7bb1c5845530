import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from home.models import Generation, SiteSettings
from home.sharing.poster import qr_code
from tests.factories.campaign import FactPageFactory, ProjectPageFactory, StoryPageFactory
from tests.factories.home import (
    FundingStatementFactory,
    ProgrammeFactory,
    StandardPageFactory,
    translated,
)
from tests.markup import language, links, main_text, parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home_page):
    return StoryPageFactory(title="Tuesday", slug="tuesday", summary="We agreed.")


def ask(client, page, **query):
    return client.get(reverse("mastodon", args=[page.pk]), query)


def test_page_offers_each_network_the_poster_and_the_picture(client, story):
    offered = links(client.get(story.url), ".share-links a")

    hosts = [link.partition("?")[0] for link in offered]
    assert hosts[:6] == [
        "mailto:",
        "https://wa.me/",
        "https://www.facebook.com/sharer/sharer.php",
        f"/en/share/mastodon/{story.pk}/",
        "https://bsky.app/intent/compose",
        "https://www.linkedin.com/sharing/share-offsite/",
    ]
    assert hosts[6] == f"/en/posters/{story.pk}/"
    assert hosts[7].startswith(f"http://ground.example/en/cards/{story.pk}-")


def test_words_to_send_are_there_without_a_script(client, story):
    words = texts(client.get(story.url), ".share-text")

    assert words == [f"We agreed.{story.full_url}"] * 6


@pytest.mark.parametrize(
    "typed",
    ["mastodon.social", " https://Mastodon.social/@somebody ", "@somebody@mastodon.social"],
)
def test_mastodon_leads_to_the_server_of_the_reader(client, story, typed):
    response = ask(client, story, server=typed)

    assert [one for one in links(response, "main a") if one.startswith("https:")] == [
        "https://mastodon.social/share?text=We+agreed.%0A%0A"
        "http%3A%2F%2Fground.example%2Fen%2Fstoryindexpage-en%2Ftuesday%2F"
    ]


@pytest.mark.parametrize(
    "typed", ["", "mastodon", "a b.example", "javascript:alert(1)", "x.example\\@y"]
)
def test_mastodon_says_what_is_wrong_with_the_name_of_a_server(client, story, typed):
    response = ask(client, story, server=typed)

    assert response.status_code == 200
    assert len(texts(response, ".error")) == 1
    assert [one for one in links(response, "main a") if "share?" in one] == []


def test_mastodon_never_sends_the_reader_on_by_itself(client, story):
    response = ask(client, story, server="mastodon.social")

    assert response.status_code == 200
    assert "Location" not in response


def test_poster_shows_the_page_its_code_and_its_address(client, story):
    response = client.get(reverse("poster", args=[story.pk]))

    assert texts(response, ".poster h1, .poster-words, .poster-address") == [
        "Tuesday",
        "We agreed.",
        story.full_url,
    ]
    assert [svg["class"] for svg in parsed(response).select(".poster-code svg")] == [["qr"]]
    assert parsed(response).select_one("meta[name=robots]")["content"] == "noindex"
    assert parsed(response).select("main [style], main script") == []


def test_code_of_the_poster_is_named_and_escaped():
    code = qr_code("https://ground.example/", "Code & more")

    assert "<title>Code &amp; more</title>" in code


def test_poster_of_a_translation_is_in_its_language_only(client, story):
    arabic = translated(story, "ar", title="الثلاثاء")

    response = client.get(f"/ar/posters/{arabic.pk}/")

    assert language(response) == ("ar", "rtl")
    assert client.get(f"/en/posters/{arabic.pk}/").status_code == 404


def test_poster_carries_emblem_and_statement(client, home_page):
    programme = ProgrammeFactory()
    FundingStatementFactory(programme=programme)
    page = StoryPageFactory(project=ProjectPageFactory(programme=programme))

    response = client.get(reverse("poster", args=[page.pk]))

    assert texts(response, ".poster-funding") == ["Co-funded by the European Union"]
    assert len(parsed(response).select(".poster-funding svg.emblem")) == 1


def test_poster_of_a_fact_shows_nothing_of_its_claim(client, home_page):
    fact = FactPageFactory(title="Towns decide", myth="Nobody was asked.")

    assert "Nobody was asked." not in main_text(client.get(reverse("poster", args=[fact.pk])))


@pytest.mark.parametrize("name", ["poster", "mastodon"])
def test_page_that_readers_may_not_see_is_not_passed_on(client, home_page, name):
    private, draft = StandardPageFactory(), StandardPageFactory(live=False)
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    statuses = [
        client.get(reverse(name, args=[pk])).status_code for pk in (private.pk, draft.pk, 0)
    ]

    assert statuses == [404, 404, 404]


@pytest.mark.parametrize("name", ["poster", "mastodon"])
def test_page_to_pass_on_asks_the_database_seldom(
    client, story, name, django_assert_max_num_queries
):
    SiteSettings.load()
    Generation.move()
    client.get(story.url)
    with django_assert_max_num_queries(12):
        client.get(reverse(name, args=[story.pk]))
