"""What is missing on a page of any kind. The text of each finding is in its own test."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale
from wagtail.rich_text import RichText

from home.models import StyleRule
from home.publishing.checks import findings
from home.search.folding import fold
from tests.factories.campaign import StoryPageFactory, StorySourceFactory
from tests.factories.home import SiteImageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db
SUMMARY = "They agreed about Tuesday."


def ids(page) -> list[tuple[str, str]]:
    return [(finding.id, finding.field) for finding in findings(page)]


def page(**values):
    return StandardPageFactory(**{"summary": SUMMARY, **values})


def test_a_whole_page_has_no_findings():
    assert findings(page(body=[("paragraph", RichText("<p>We agreed.</p>"))])) == []


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("", [("home.P402", "There is no summary.")]),
        ("word " * 40, []),
        ("word " * 41, [("home.P403", "The summary has 41 words.")]),
    ],
)
def test_summary_is_there_and_short(summary, found):
    assert [(one.id, one.message) for one in findings(page(summary=summary))] == found


@pytest.mark.parametrize("description", ["", "IMG_20260102.jpg", "DSC-0042", "…"])
def test_picture_of_which_nobody_said_what_it_shows(description):
    image = SiteImageFactory(title="Bench", description=description)

    (finding,) = findings(page(image=image))

    assert finding.message == "Nobody has said what the picture “Bench” shows."
    assert (finding.id, finding.field, finding.blocks) == ("home.P401", "image_alt", False)


def test_picture_that_the_page_describes_in_its_own_words():
    image = SiteImageFactory(description="")

    assert findings(page(image=image, image_alt="A bench")) == []


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"alt_text": ""}, [("home.P401", "body")]),
        ({"alt_text": "A bench"}, []),
        ({"alt_text": "", "decorative": True}, []),
    ],
)
def test_picture_in_a_text(values, found):
    image = SiteImageFactory(description="")
    picture = {"image": {"image": image.pk, "decorative": False, **values}, "caption": ""}
    body = StandardPageFactory._meta.model._meta.get_field("body")

    standing = page(body=body.to_python([{"type": "picture", "value": picture}]))

    assert ids(standing) == found


@pytest.mark.parametrize(("source", "found"), [(None, True), (1, False), (2, True)])
def test_number_without_a_source_blocks(source, found):
    body = [("number", {"number": "48", "text": "initiatives", "source": source})]
    story = StoryPageFactory(summary=SUMMARY, body=body)
    StorySourceFactory(page=story)

    blocking = [one for one in findings(story) if one.blocks]

    assert [(one.id, one.message, one.field) for one in blocking] == (
        [("home.P407", "The number “48” has no source.", "body")] if found else []
    )


def test_number_on_a_page_that_takes_no_sources_says_what_to_do():
    body = [("number", {"number": "48", "text": "initiatives", "source": 1})]

    (finding,) = findings(page(body=body))

    assert finding.blocks
    assert finding.hint.startswith("This kind of page has no list of sources")


def test_link_to_a_page_that_is_not_published_or_gone():
    draft, gone = StandardPageFactory(title="Draft", live=False), StandardPageFactory()
    public = StandardPageFactory()
    links = "".join(
        f'<p><a linktype="page" id="{target.pk}">there</a></p>' for target in (draft, gone, public)
    )
    standing = page(body=[("paragraph", RichText(links))])
    gone.delete()

    assert [one.message for one in findings(standing) if one.id == "home.P404"] == [
        "Text: a link leads to “Draft”, which is not published.",
        "Text: a link leads to something that was deleted.",
    ]


def test_relation_to_a_page_that_is_not_published():
    story = StoryPageFactory(summary=SUMMARY, action_page=StandardPageFactory(live=False).page_ptr)

    assert ids(story) == [("home.P404", "action_page")]


@pytest.mark.parametrize(("target", "found"), [("source-1", []), ("source-2", [1]), ("top", [1])])
def test_link_to_a_place_on_the_page(target, found):
    body = [("paragraph", RichText(f'<p><a href="#{target}">there</a></p>'))]
    story = StoryPageFactory(summary=SUMMARY, body=body)
    StorySourceFactory(page=story)

    assert [1 for one in findings(story) if one.id == "home.P405"] == found


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("اتفقوا على يوم الثلاثاء بعد اجتماع طويل في المكتبة العامة", []),
        ("اتفقوا على يوم الثلاثاء في BRIDGES و CRISCO بعد اجتماع طويل", []),
        ("They agreed about Tuesday after a long meeting.", ["title", "summary"]),
    ],
)
def test_text_in_another_script(summary, found):
    arabic, _created = Locale.objects.get_or_create(language_code="ar")
    title = "Unione Montana"

    standing = page(locale=arabic, title=title, summary=summary)

    assert [one.field for one in findings(standing) if one.id == "home.P406"] == found


@pytest.fixture
def rule():
    return StyleRule.objects.create(
        language="en", pattern="torrent* of", reason="People are no water.", better="many people"
    )


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("A torrent of people.", True),
        ("TORRENTS  of people.", True),
        ("Torrential, of course.", False),
        ("The torrent was high.", False),
    ],
)
def test_style_rule_finds_its_words(rule, summary, found):
    advice = [(one.message, one.hint) for one in findings(page(summary=summary))]

    told = ("Summary: “torrent… of”.", "People are no water. Better: many people.")
    assert advice == ([told] if found else [])


def test_style_rule_is_for_its_language_and_never_blocks(rule):
    italian, _created = Locale.objects.get_or_create(language_code="it")
    words = {"summary": "A torrent of people and words."}

    assert [one.blocks for one in findings(page(**words))] == [False]
    assert findings(page(**words, locale=italian)) == []


@pytest.mark.parametrize("language", ["en", "it", "fr", "el", "ar", "de", "es"])
def test_style_guide_begins_with_rules_that_find_their_own_words(language):
    rules = StyleRule.objects.filter(language=language)

    assert len(rules) > 4
    assert [one.pattern for one in rules if not one.found_in(words_of(one))] == []


def words_of(rule) -> str:
    return fold(rule.pattern.replace("*", ""))


def test_style_rule_needs_a_word():
    with pytest.raises(ValidationError, match="a star alone"):
        StyleRule(language="en", pattern="*", reason="r", better="b").full_clean()
