from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.rich_text import RichText

from campaign.indicators import counts
from home.models.base import pair_of
from tests.factories.campaign import (
    IndicatorFactory,
    InitiativePageFactory,
    MembershipFactory,
    PanelPageFactory,
    PartnerPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ResourcePageFactory,
    SourceFactory,
    StoryPageFactory,
    ThemeFactory,
    VideoPageFactory,
)
from tests.factories.home import ProgrammeFactory, StandardPageFactory, translated

pytestmark = pytest.mark.django_db


def faults(page) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as error:
        page.full_clean()
    return error.value.message_dict


def test_period_may_not_end_before_it_starts():
    project = ProjectPageFactory()
    project.start_date, project.end_date = date(2021, 2, 1), date(2021, 1, 31)

    assert faults(project) == {"end_date": ["The end lies before the start."]}


def test_period_may_end_on_the_day_it_starts():
    project = ProjectPageFactory(start_date=date(2021, 2, 1), end_date=date(2021, 2, 1))

    project.full_clean()


def test_call_to_action_leads_to_one_place():
    story = StoryPageFactory()
    story.action_page, story.action_url = StandardPageFactory().page_ptr, "https://example.org"

    assert faults(story) == {
        "action_url": ["Choose a page of this site or an address elsewhere, not both."]
    }


@pytest.mark.parametrize("goals", ["10", "10, 11", "4,10, 16"])
def test_goals_are_numbers_with_commas(goals):
    ProjectPageFactory(sdgs=goals).full_clean()


@pytest.mark.parametrize("goals", ["ten", "10;11", "10,", "123"])
def test_goals_may_be_nothing_else(goals):
    project = ProjectPageFactory()
    project.sdgs = goals

    assert faults(project) == {"sdgs": ["Numbers with commas: 10, 11."]}


@pytest.mark.parametrize(("latitude", "longitude"), [("90.1", "0"), ("0", "-180.5")])
def test_place_lies_on_the_earth(latitude, longitude):
    place = PlacePageFactory()
    place.latitude, place.longitude = latitude, longitude

    assert len(faults(place)) == 1


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (290, 1), (310, 2), (1000, 5)])
def test_story_says_how_long_it_takes(words, minutes):
    story = StoryPageFactory(body=[("paragraph", RichText(f"<p>{'word ' * words}</p>"))])

    assert story.reading_minutes() == minutes


@pytest.mark.parametrize(
    ("seats", "expected"),
    [((4, 5, 6), [4, 5, 6]), ((4, None, 6), None), ((0, 0, 0), None), ((0, 1, 0), [0, 1, 0])],
)
def test_panel_knows_its_balance_only_if_all_seats_are_known(seats, expected):
    names = ["citizens", "civil_society", "experts"]

    assert PanelPageFactory(**dict(zip(names, seats, strict=True))).seats == expected


@pytest.mark.parametrize(
    ("text", "codes"), [("", []), ("en", ["en"]), ("en, fr,it,", ["en", "fr", "it"])]
)
def test_newsletter_languages_are_codes(text, codes):
    assert ResourcePageFactory(newsletter_languages=text).newsletter_language_codes == codes


def test_page_is_funded_by_the_programme_of_its_project():
    programme = ProgrammeFactory()
    story = StoryPageFactory(project=ProjectPageFactory(programme=programme))

    assert (story.funded_by(), StoryPageFactory().funded_by()) == (programme.pk, None)


def test_page_has_the_colours_of_its_theme_else_its_own():
    themed, plain = StoryPageFactory(theme=ThemeFactory(pair="pair-3")), StoryPageFactory()

    assert (themed.pair, plain.pair) == ("pair-3", pair_of(plain.translation_key))


def test_translation_has_the_colours_of_the_original():
    story = StoryPageFactory()

    assert translated(story, "ar").pair == story.pair


def test_kickers_name_a_country_in_the_language_of_the_interface():
    partner = translated(PartnerPageFactory(country="DK"), "it")
    with translation.override("it"):
        assert partner.kicker[1] == "Danimarca"


def test_kickers_name_a_place_by_its_page():
    place = PlacePageFactory(title="Vejle")
    assert StoryPageFactory(place=place).kicker[0] == place.page_ptr


def test_indicator_counts_what_is_on_the_site():
    project = ProjectPageFactory()
    indicator = IndicatorFactory(project=project, measure="initiatives", target=48)
    translated(InitiativePageFactory(project=project), "ar")
    InitiativePageFactory(project=project)
    InitiativePageFactory(project=project, live=False)
    InitiativePageFactory(project=project, is_example=True)
    InitiativePageFactory(project=ProjectPageFactory())

    assert indicator.actual(counts(["initiatives"], project)) == 2


def test_indicator_in_a_translation_counts_the_same():
    project = ProjectPageFactory()
    IndicatorFactory(project=project, measure="partners")
    MembershipFactory(project=project)

    in_arabic = translated(project, "ar")

    assert [row.actual(counts(["partners"], in_arabic)) for row in in_arabic.indicators.all()] == [
        1
    ]


def test_reported_figure_comes_before_the_count_and_needs_a_reason():
    indicator = IndicatorFactory(measure="videos", override=7)

    assert indicator.actual({"videos": 3}) == 7
    assert faults(indicator) == {
        "override_note": ["A figure that is not counted here needs a note that says why."]
    }


@pytest.mark.parametrize("measure", ["", "long-forgotten"])
def test_indicator_that_counts_nothing_known_says_nothing(measure):
    indicator = IndicatorFactory(measure=measure)

    assert indicator.actual(counts([measure], indicator.project)) is None


def test_video_is_a_file_or_an_address():
    video = VideoPageFactory(embed_url="https://vimeo.com/123456")
    video.file_id = 1

    with pytest.raises(ValidationError) as error:
        video.clean()

    assert error.value.message_dict == {
        "embed_url": ["Choose a file of our own or an address elsewhere, not both."]
    }


def test_source_is_named_by_publisher_and_title():
    assert str(SourceFactory(publisher="Eurostat", title="Migration")) == "Eurostat: Migration"
