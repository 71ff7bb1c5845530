"""What is missing before a page may show somebody, in words."""

from datetime import UTC, date, datetime

import pytest
from wagtail.rich_text import RichText

from campaign.models import StoryPage, VideoPage
from home.consent import ConsentMissing, Problem, day_of_publishing, missing_consent
from tests.factories.campaign import SiteMediaFactory, StoryPageFactory, VideoPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)
GONE = {"status": "withdrawn", "reference": "C-9"}


def picture(title="Bench", **record):
    consent = ConsentRecordFactory(**record) if record else None
    return SiteImageFactory(title=title, shows_people=True, consent=consent)


def picture_block(image):
    return ("picture", {"image": image, "caption": ""})


def problems(page, on=TODAY):
    return [(problem.field, problem.text) for problem in missing_consent(page, on)]


def test_page_that_shows_nobody_needs_nothing(home_page):
    assert problems(StandardPageFactory(image=SiteImageFactory())) == []


def test_example_that_shows_somebody_needs_consent_too():
    assert [field for field, _text in problems(StoryPage(is_example=True, image=picture()))] == [
        "image"
    ]


@pytest.mark.parametrize("model", [StoryPage, VideoPage])
def test_page_that_quotes_somebody_needs_a_record(model):
    assert problems(model(shows_people=True)) == [
        ("consents", "People shown or quoted: no consent record is attached.")
    ]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"status": "withdrawn"}, "consent record C-9 is withdrawn."),
        (
            {"status": "expired"},
            "consent record C-9 has expired, or will have when the page appears.",
        ),
        (
            {"review_on": TODAY},
            "consent record C-9 has expired, or will have when the page appears.",
        ),
        ({"covers_website": False}, "consent record C-9 does not cover this website."),
    ],
)
def test_record_that_is_not_live_says_why(values, reason):
    record = ConsentRecordFactory(**{"reference": "C-9", **values})
    page = StoryPage(shows_people=True)
    page.consents = [record]

    assert problems(page) == [("consents", f"People shown or quoted: {reason}")]


def test_each_of_several_people_has_to_agree():
    page = StoryPage(shows_people=True)
    page.consents = [ConsentRecordFactory(), ConsentRecordFactory(**GONE)]

    assert [text for _field, text in problems(page)] == [
        "People shown or quoted: consent record C-9 is withdrawn."
    ]


def test_live_records_are_enough():
    page = StoryPage(shows_people=True, image=picture(reference="C-1"))
    page.consents = [ConsentRecordFactory()]

    assert problems(page) == []


def test_picture_needs_its_record_on_every_kind_of_page():
    assert problems(StandardPageFactory.build(image=picture())) == [
        ("image", "Image “Bench”: no consent record is attached.")
    ]


def test_pictures_and_recordings_in_the_text_need_their_records():
    sound = SiteMediaFactory(
        type="audio",
        title="Interview",
        shows_people=True,
        consent=ConsentRecordFactory(reference="C-8", covers_website=False),
    )
    page = StoryPage()
    page.body = [
        picture_block(SiteImageFactory()),
        picture_block(picture("Garden")),
        ("gallery", {"pictures": [picture_block(picture(t))[1] for t in ("Kitchen", "Hall")]}),
        ("audio", {"title": "x", "recording": sound, "transcript": RichText("<p>x</p>")}),
    ]

    assert problems(page) == [
        ("body", "Image “Garden”: no consent record is attached."),
        ("body", "Image “Kitchen”: no consent record is attached."),
        ("body", "Image “Hall”: no consent record is attached."),
        ("body", "Media file “Interview”: consent record C-8 does not cover this website."),
    ]


def test_picture_that_stands_twice_is_named_once():
    garden = picture("Garden")
    page = StoryPage()
    page.body = [picture_block(garden), picture_block(garden)]

    assert problems(page) == [("body", "Image “Garden”: no consent record is attached.")]


def test_film_needs_its_record():
    film = SiteMediaFactory(shows_people=True)

    assert problems(VideoPage(file=film)) == [
        ("file", "Media file “Film”: no consent record is attached.")
    ]


def test_linked_page_answers_for_itself(home_page):
    story = StoryPageFactory(live=False, shows_people=True)

    assert problems(StoryPage(action_page=story)) == []


def test_page_with_many_pictures_asks_once(django_assert_num_queries):
    page = StoryPage()
    page.body = [picture_block(picture(f"Picture {number}")) for number in range(10)]

    with django_assert_num_queries(1):
        assert len(missing_consent(page, TODAY)) == 10


def test_film_is_asked_for_once(django_assert_num_queries):
    page = VideoPageFactory.build(file=SiteMediaFactory(shows_people=True))

    with django_assert_num_queries(1):
        missing_consent(page, TODAY)


@pytest.mark.parametrize(
    ("go_live_at", "day"),
    [
        (None, TODAY),
        (datetime(2026, 11, 20, tzinfo=UTC), TODAY),
        (datetime(2026, 12, 3, 23, 30, tzinfo=UTC), date(2026, 12, 4)),
    ],
)
def test_page_appears_at_its_hour(settings, go_live_at, day):
    settings.TIME_ZONE = "Europe/Rome"
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)

    assert day_of_publishing(StoryPage(go_live_at=go_live_at), now) == day


def test_refusal_names_the_page_and_what_is_missing():
    missing = [Problem("image", "A is missing."), Problem("body", "B is missing.")]

    said = str(ConsentMissing(StoryPage(title="Tea"), missing))

    assert said == "“Tea” cannot be published. A is missing. B is missing."
