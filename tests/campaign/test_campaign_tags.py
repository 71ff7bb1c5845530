import json
import re
from datetime import date

import pytest

from campaign.models import CaptionTrack, ProjectPage
from campaign.templatetags import campaign_tags
from tests.factories.campaign import (
    CampaignPageFactory,
    IndicatorFactory,
    InitiativePageFactory,
    MembershipFactory,
    PanelPageFactory,
    PartnerPageFactory,
    ProjectPageFactory,
    ResourceFileFactory,
    ResourcePageFactory,
    SiteMediaFactory,
    VideoPageFactory,
)
from tests.factories.home import SiteDocumentFactory, translated

pytestmark = pytest.mark.django_db


def read(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def text_of(html: str) -> str:
    """The words of the main part, with single spaces."""
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def headings(html: str) -> list[str]:
    main = html.split("<main", 1)[1].split("</main>", 1)[0]
    found = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", main, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", words).split()) for words in found]


def test_steps_are_done_before_the_current_one():
    initiative = InitiativePageFactory(stage="running")
    assert [step["state"] for step in campaign_tags.steps(initiative, "stage")] == [
        "done",
        "current",
        "next",
        "next",
    ]


def test_an_empty_project_has_no_heading_but_its_facts(client):
    project = ProjectPageFactory(title="Neighbours", acronym="NEAR")
    assert headings(read(client, project)) == ["NEAR Neighbours", "In short"]


def test_goals_are_words(client):
    project = ProjectPageFactory(sdgs="10, 11")
    words = text_of(read(client, project))
    assert "Reduced inequalities Sustainable cities and communities" in words


def test_partners_stand_under_their_role_in_the_language_of_the_reader(client):
    project = ProjectPageFactory()
    lead = PartnerPageFactory(title="Town of Vejle", country="DK")
    MembershipFactory(project=project, partner=PartnerPageFactory(title="A club"))
    MembershipFactory(project=project, partner=lead, role="coordinator")
    MembershipFactory(project=project, partner=PartnerPageFactory(live=False))
    translated(lead, "it", title="Comune di Vejle")
    version = translated(project, "it")
    context = ProjectPage.objects.get(pk=version.pk).get_context(client.get("/").wsgi_request)
    assert [
        [member.linked["partner"].title for member in group.members]
        for group in context["partners"]
    ] == [["Comune di Vejle"], ["A club"]]


def test_a_target_that_nobody_counts_is_no_progress(client):
    project = ProjectPageFactory()
    IndicatorFactory(project=project, label="Readers", target=500)
    IndicatorFactory(project=project, label="Initiatives", target=48, measure="initiatives")
    context = project.get_context(client.get("/").wsgi_request)
    assert [(row.label, row.actual, row.target) for row in context["counted"]] == [
        ("Initiatives", 0, 48)
    ]
    assert [row.label for row in context["promised"]] == ["Readers"]


def test_a_video_that_is_elsewhere_has_no_player_and_says_so(client):
    html = read(client, VideoPageFactory())
    assert "The recording is not on this site" in text_of(html)
    assert "<video" not in html
    assert "application/ld+json" not in html


def test_a_video_of_another_platform_is_a_link_until_asked_for(client):
    html = read(client, VideoPageFactory(embed_url="https://vimeo.com/123456"))
    assert 'href="https://vimeo.com/123456"' in html
    assert "<iframe" not in html


def test_a_file_of_ours_plays_with_captions_in_the_readers_language(client):
    video = VideoPageFactory(
        file=SiteMediaFactory(), spoken_language="it", duration=185, summary="A film."
    )
    document = SiteDocumentFactory()
    for number, language in enumerate(("en", "it")):
        CaptionTrack.objects.create(page=video, language=language, file=document, sort_order=number)
    html = read(client, video)
    assert re.findall(r'srclang="(\w+)" label="(\w+)"( default)?', html) == [
        ("en", "English", " default"),
        ("it", "Italiano", ""),
    ]
    assert "Download the video (9 kB, 3 minutes)" in text_of(html)
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])
    assert (data["@type"], data["duration"]) == ("VideoObject", "PT185S")
    assert data["contentUrl"].startswith("http")


def test_files_of_a_resource_have_size_and_pages_in_words(client):
    resource = ResourcePageFactory(status="final", published_on=date(2021, 7, 1))
    ResourceFileFactory(page=resource, language="el", pages=12)
    words = text_of(read(client, resource))
    assert "Ελληνικά TXT , 18 bytes, 12 pages" in words


def test_a_citation_names_project_year_and_edition(client):
    resource = ResourcePageFactory(
        title="Handbook",
        project=ProjectPageFactory(acronym="NEAR"),
        published_on=date(2021, 7, 1),
        published_precision="year",
        edition="Second edition",
        doi="10.1/x",
    )
    words = text_of(read(client, resource))
    assert "NEAR (2021). Handbook. Second edition. https://doi.org/10.1/x" in words


def test_the_plan_of_a_campaign_is_never_shown(client):
    plans = dict.fromkeys(CampaignPageFactory._meta.model.plan_fields, "For our eyes only")
    assert "For our eyes only" not in read(client, CampaignPageFactory(**plans))


@pytest.mark.parametrize(
    ("seats", "words"),
    [
        ({"citizens": 3, "civil_society": 3, "experts": 4}, "3 of 10"),
        ({"citizens": 3}, "How many of each sit on this one is not known."),
    ],
)
def test_a_panel_shows_its_thirds_or_says_that_they_are_unknown(client, seats, words):
    assert words in text_of(read(client, PanelPageFactory(**seats)))
