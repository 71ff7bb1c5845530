import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.rich_text import RichText

from home.models import Generation
from tests.factories.campaign import (
    BundledPageFactory,
    CampaignPageFactory,
    FactPageFactory,
    FactSourceFactory,
    InitiativePageFactory,
    MembershipFactory,
    PanelMemberFactory,
    PanelPageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ResourceFileFactory,
    ResourcePageFactory,
    SourceFactory,
    StoryPageFactory,
    StorySourceFactory,
    VideoPageFactory,
)
from tests.factories.home import translated
from tests.markup import language, links, main_text, texts

pytestmark = pytest.mark.django_db

FACTORIES = [
    CampaignPageFactory,
    FactPageFactory,
    InitiativePageFactory,
    PanelPageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ResourcePageFactory,
    StoryPageFactory,
    VideoPageFactory,
]
KINDS = [factory._meta.model._meta.model_name for factory in FACTORIES]
#: A row or a page that the page shows.
CHILDREN = {
    CampaignPageFactory: lambda page, number: BundledPageFactory(campaign=page, sort_order=number),
    FactPageFactory: lambda page, number: FactSourceFactory(page=page),
    InitiativePageFactory: lambda page, number: page.source_references.create(
        source=SourceFactory()
    ),
    PanelPageFactory: lambda page, number: PanelMemberFactory(page=page),
    PartnerPageFactory: lambda page, number: MembershipFactory(partner=page),
    PlacePageFactory: lambda page, number: PartnerPageFactory(place=page),
    ProjectPageFactory: lambda page, number: MembershipFactory(project=page),
    ResourcePageFactory: lambda page, number: ResourceFileFactory(
        page=page, language=["en", "it", "fr", "el", "ar"][number % 5]
    ),
    StoryPageFactory: lambda page, number: StorySourceFactory(page=page),
    VideoPageFactory: lambda page, number: page.chapters.create(
        start=number, title=f"Chapter {number}", locale=page.locale
    ),
}


def queries(client, page) -> int:
    """How often the database is asked when nothing is remembered."""
    Generation.move(of_frame=True)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page.url).status_code == 200
    return len(asked)


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_page_is_shown_in_its_language(client, factory):
    page = factory(title="Tuesday", slug="tuesday")
    arabic = translated(page, "ar", title="الثلاثاء")

    in_english, in_arabic = client.get(page.url), client.get(arabic.url)

    assert (language(in_english), language(in_arabic)) == (("en", "ltr"), ("ar", "rtl"))
    assert ["Tuesday" in text for text in texts(in_english, "h1")] == [True]
    assert ["الثلاثاء" in text for text in texts(in_arabic, "h1")] == [True]
    assert links(in_english, "link[rel=alternate][hreflang]") == [
        page.full_url,
        arabic.full_url,
        page.full_url,
    ]
    assert links(in_english, "link[rel=canonical]") == [page.full_url]


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_page_asks_as_often_for_ten_children_as_for_one(client, factory):
    page = factory()
    CHILDREN[factory](page, 0)
    client.get(page.url)  # Warms what a process keeps whatever is published.
    one = queries(client, page)
    for number in range(1, 5 if factory is ResourcePageFactory else 10):
        CHILDREN[factory](page, number)

    assert queries(client, page) == one


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_page_that_is_an_example_says_so(client, factory):
    note = "This is an example"

    assert note in main_text(client.get(factory(is_example=True).url))
    assert note not in main_text(client.get(factory().url))


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_page_without_optional_content_has_no_empty_heading(client, factory):
    response = client.get(factory().url)

    assert [text for text in texts(response, "h1, h2, h3, dt") if not text] == []
    assert "None" not in main_text(response)


def test_story_shows_its_blocks_and_its_sources(client):
    story = StoryPageFactory(
        body=[("heading", "What we learned"), ("paragraph", RichText("<p>It was Tuesday.</p>"))],
        content_note="Somebody is insulted.",
    )
    StorySourceFactory(page=story, source__title="Minutes", locator="p. 12")

    response = client.get(story.url)

    assert texts(response, ".prose--story > .rich p") == ["It was Tuesday."]
    assert [("What we learned" in main_text(response)), ("p. 12" in main_text(response))] == [
        True,
        True,
    ]
    assert "Somebody is insulted." in main_text(response)


def test_fact_page_says_the_claim_once_between_two_facts(client):
    fact = FactPageFactory(
        fact="<p>The first fact.</p>",
        warning="The warning.",
        myth="The claim.",
        why_it_misleads="<p>Why.</p>",
        fact_again="<p>The last fact.</p>",
    )

    text = main_text(client.get(fact.url))

    places = [
        text.index(part)
        for part in ["The first fact.", "The warning.", "The claim.", "Why.", "The last fact."]
    ]
    assert places == sorted(places)
    assert text.count("The claim.") == 1


def test_claim_stands_nowhere_but_on_its_own_page(client, home_page):
    fact = FactPageFactory(title="Towns decide", myth="Nobody was asked.")
    StoryPageFactory()

    shown = [
        client.get(path).content.decode()
        for path in ["/en/", fact.get_parent().url, "/en/search/?q=towns", "/sitemap-1.xml"]
    ]

    assert [text.count("Nobody was asked.") for text in shown] == [0, 0, 0, 0]
    head = client.get(fact.url).content.decode().split("</head>")[0]
    assert "Nobody was asked." not in head


def test_project_names_its_partners_by_role(client):
    project = ProjectPageFactory()
    MembershipFactory(project=project, partner__title="Vejle", role="coordinator")
    MembershipFactory(project=project, partner__title="Bologna", role="partner")

    response = client.get(project.url)

    assert texts(response, ".roles h3") == ["Coordinator", "Partner"]
    assert texts(response, ".roles section a") == ["Vejle", "Bologna"]


def test_partner_names_its_projects_and_its_role(client):
    partner = PartnerPageFactory()
    MembershipFactory(partner=partner, project__title="Bridges", role="coordinator")

    response = client.get(partner.url)

    assert texts(response, "#projects ~ ul h3") == ["Bridges"]
    assert texts(response, "#projects ~ ul .quiet") == ["Coordinator"]


def test_place_shows_what_belongs_to_it(client):
    place = PlacePageFactory()
    StoryPageFactory(title="From here", place=place)
    StoryPageFactory(title="From elsewhere", place=PlacePageFactory())

    response = client.get(place.url)

    assert texts(response, ".card-title") == ["From here"]


def test_panel_with_known_seats_shows_the_balance(client):
    known = PanelPageFactory(citizens=4, civil_society=4, experts=4)
    unknown = PanelPageFactory(citizens=4)

    assert "is not known" not in main_text(client.get(known.url))
    assert "is not known" in main_text(client.get(unknown.url))


def test_resource_offers_each_file_in_its_language(client):
    resource = ResourcePageFactory()
    ResourceFileFactory(page=resource, language="it")
    ResourceFileFactory(page=resource, language="ar")

    response = client.get(resource.url)

    assert len(texts(response, ".files > li")) == 2
    assert [link.startswith("/documents/") for link in links(response, ".files a")] == [True, True]


def test_campaign_leads_with_its_message_and_keeps_its_plan(client):
    campaign = CampaignPageFactory(message="We live here.", plan_goal="The plan")

    response = client.get(campaign.url)

    assert texts(response, ".campaign-message") == ["We live here."]
    assert "The plan" not in response.content.decode()


def test_video_elsewhere_is_a_link_until_it_is_asked_for(client):
    video = VideoPageFactory(embed_url="https://www.youtube.com/watch?v=abcdefghijk")

    response = client.get(video.url)

    assert texts(response, "iframe") == []
    assert links(response, "a[data-player]") == ["https://www.youtube.com/watch?v=abcdefghijk"]


def test_initiative_leads_to_its_project_and_its_place(client):
    initiative = InitiativePageFactory(
        project=ProjectPageFactory(title="Bridges"), place=PlacePageFactory(title="Vejle")
    )

    response = client.get(initiative.url)

    assert [link for link in links(response, "aside a") if link.startswith("/en/")] == [
        initiative.place.url,
        initiative.project.url,
    ]


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_list_shows_live_pages_of_its_language(client, factory):
    page = factory(title="Tuesday", slug="tuesday")
    arabic = translated(page, "ar")
    draft = factory(live=False)

    in_english = links(client.get(page.get_parent().url), "main a")
    in_arabic = links(client.get(arabic.get_parent().url), "main a")

    assert (page.url in in_english, arabic.url in in_english) == (True, False)
    assert (page.url in in_arabic, arabic.url in in_arabic) == (False, True)
    assert draft.url not in in_english


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_list_asks_as_often_for_ten_pages_as_for_one(client, factory):
    index = factory().get_parent()
    client.get(index.url)
    one = queries(client, index)
    for _number in range(9):
        factory()

    assert queries(client, index) == one


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
@pytest.mark.parametrize("number", ["x", "0", "-3", "99", "9" * 40, "%00"])
def test_list_answers_any_page_number(client, factory, number):
    page = factory()

    response = client.get(f"{page.get_parent().url}?page={number}")

    assert (response.status_code, page.url in links(response, "main a")) == (200, True)


@pytest.mark.parametrize("factory", FACTORIES, ids=KINDS)
def test_list_without_pages_says_so(client, factory):
    page = factory()
    index = page.get_parent()
    page.delete()

    assert texts(client.get(index.url), ".empty p") != []


def test_list_goes_on_with_the_filter(client):
    for _number in range(25):
        page = StoryPageFactory(narrators="both")

    response = client.get(f"{page.get_parent().url}?narrators=both")

    assert links(response, "a[rel=next]") == ["?narrators=both&page=2"]
