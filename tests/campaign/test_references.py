"""Numbers in brackets that lead to the sources of the page, and back."""

import pytest
from django.utils.safestring import mark_safe
from wagtail.rich_text import RichText

from campaign.references import References, cited_in
from home.publishing.checks import findings
from tests.factories.campaign import SourceFactory, StoryPageFactory, StorySourceFactory
from tests.markup import links, parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def references(home_page):
    story = StoryPageFactory()
    for number in range(2):
        StorySourceFactory(page=story, sort_order=number)
    return References(story.source_references.all())


def test_number_in_brackets_is_a_link_and_each_citation_has_its_id(references):
    html = references.linked(mark_safe("<p>Many [1], more [2][1].</p>"))

    assert html.count("<a ") == 3
    assert [reference.citations for reference in references] == [
        ["cited-1-1", "cited-1-2"],
        ["cited-2-1"],
    ]
    assert html.count('href="#source-1"') == 2


@pytest.mark.parametrize(
    "html",
    [
        "<p>In 2019 [3] and [0] and [2019].</p>",
        '<p><a href="/en/?q=[1]">chapter [1]</a></p>',
        "<p>Nothing.</p>",
    ],
)
def test_what_is_no_citation_stays_as_it_is(references, html):
    assert references.linked(mark_safe(html)) == html


def test_plain_text_is_escaped(references):
    assert references.linked("Tea & chess [1] <b>").startswith("Tea &amp; chess<sup>")
    assert references.linked("Tea & chess <b>") == "Tea &amp; chess &lt;b&gt;"


def test_story_leads_to_its_sources_and_back(client, home_page):
    story = StoryPageFactory(
        body=[
            ("paragraph", RichText("<p>Many came [1].</p>")),
            ("number", {"number": "57", "text": "organisations", "source": 1}),
            ("quote", {"text": "We counted [1].\nTwice.", "speaker": "", "name_is_changed": False}),
        ]
    )
    StorySourceFactory(page=story)

    response = client.get(story.url)

    ids = [found["id"] for found in parsed(response).select(".source-number")]
    assert ids == ["cited-1-1", "cited-1-2", "cited-1-3"]
    assert links(response, ".source-number") == ["#source-1"] * 3
    assert links(response, ".sources .back") == [f"#{name}" for name in ids]
    assert texts(response, "blockquote") == ["We counted Source 1.Twice."]


def test_figure_without_its_source_leads_nowhere(client, home_page):
    story = StoryPageFactory(body=[("number", {"number": "57", "text": "groups", "source": 4})])

    assert links(client.get(story.url), ".number a") == []


def told(story) -> list[tuple[str, str]]:
    """What the checks of sources say, among all that are made of a page."""
    found = [(finding.id, finding.message) for finding in findings(story)]
    return [told for told in found if told[0].startswith("campaign.P31")]


def test_editor_is_told_of_a_number_without_a_source(home_page):
    story = StoryPageFactory(body=[("paragraph", RichText("<p>Many [1], more [2].</p>"))])
    StorySourceFactory(page=story)

    assert told(story) == [
        ("campaign.P311", "The text names source [2], and there is no such source.")
    ]


def test_editor_is_told_of_a_figure_whose_source_has_no_year(home_page):
    figures = [{"number": number, "text": "groups", "source": source} for number, source in FIGURES]
    story = StoryPageFactory(body=[("number", figure) for figure in figures])
    StorySourceFactory(page=story, sort_order=0)
    StorySourceFactory(page=story, sort_order=1, source=SourceFactory(year=None))

    assert told(story) == [
        ("campaign.P313", "The source of the figure 59 has no year."),
    ]


FIGURES = [("57", None), ("58", 1), ("59", 2), ("60", 3)]


def test_numbers_in_brackets_are_found():
    assert cited_in("[1] and [12], not [123] or [a]") == {1, 12}
