"""What belongs to others too is taken down at most, and keeps its words for the editors."""

import pytest
from wagtail.rich_text import RichText

from campaign.models import StoryPage
from home.consent import ConsentMissing
from home.consent.withdrawal import planned, withdraw
from home.models import SiteImage
from tests.factories.campaign import InitiativePageFactory, StoryPageFactory
from tests.factories.home import (
    ConsentRecordFactory,
    SiteImageFactory,
    StandardPageFactory,
    translated,
)
from tests.home.consent.withdrawal.shown import MARK, again, picture_block, versions

pytestmark = pytest.mark.django_db


def test_picture_that_another_page_uses_stays(home_page, record):
    shared = SiteImageFactory(title="Town hall")
    StoryPageFactory(image=shared, shows_people=True, consents=[record])
    StandardPageFactory(image=shared)

    withdraw(record)

    assert list(SiteImage.objects.all()) == [shared]


@pytest.fixture
def shared_story(home_page, record, image):
    """Of two people, one of whom withdraws."""
    story = StoryPageFactory(
        title="Tea for two",
        shows_people=True,
        consents=[record, ConsentRecordFactory(reference="C-1")],
        body=[
            ("paragraph", RichText("<p>We agreed.</p>")),
            (
                "gallery",
                {"pictures": [picture_block(one)[1] for one in (image, SiteImageFactory())]},
            ),
        ],
    )
    story.save_revision()
    translated(story, "it")
    return again(story)


def test_story_of_several_is_taken_down_and_kept_without_the_pictures(shared_story, client, record):
    address = shared_story.get_url()

    withdraw(record)

    story = again(shared_story)
    assert [page.live for page in versions(story)] == [False, False]
    assert client.get(address).status_code == 410
    (gallery,) = story.body[1].value["pictures"]
    assert gallery["image"].title == "Bench"
    assert [block.block_type for block in story.get_latest_revision_as_object().body] == [
        "paragraph",
        "gallery",
    ]
    assert str(story.get_latest_revision().content).count(MARK) == 1


def test_story_of_several_waits_until_the_record_is_taken_off_it(shared_story, record):
    withdraw(record)
    story = again(shared_story)
    with pytest.raises(ConsentMissing):
        story.save_revision().publish()

    story = again(shared_story)
    story.title, story.consents = "Tea for one", [ConsentRecordFactory(reference="C-2")]
    story.save_revision().publish()

    assert again(story).live
    assert [revision.content["title"] for revision in story.revisions.all()] == ["Tea for one"]


def test_page_that_is_more_than_an_account_keeps_its_words(home_page, record):
    page = InitiativePageFactory(title="Garden", shows_people=True, consents=[record])

    withdraw(record)

    assert (again(page).live, again(page).title) == (False, "Garden")


def test_page_that_only_had_a_picture_can_be_published_without_it(home_page, record, image):
    page = StandardPageFactory(image=image)
    withdraw(record)

    page = again(page)
    assert page.image is None
    page.save_revision().publish()
    assert again(page).live


def test_draft_alone_goes_too(home_page, record):
    story = StoryPageFactory(title="Bread")
    story.title, story.shows_people, story.consents = MARK, True, [record]
    story.save_revision()

    assert [page.pk for page in planned(again(record)).deleted] == [story.pk]


def test_earlier_versions_with_the_person_go_from_a_page_that_shows_nobody_any_more(
    home_page, record
):
    story = StoryPageFactory(title=MARK, shows_people=True, consents=[record])
    story.save_revision()
    story.title, story.shows_people, story.consents = "Bread", False, []
    story.save_revision().publish()

    withdraw(record)

    assert [revision.content["title"] for revision in story.revisions.all()] == ["Bread"]
    assert again(story).live


def test_stories_of_others_stay(story, record):
    other = StoryPageFactory(shows_people=True, consents=[ConsentRecordFactory()])

    withdraw(record)

    assert list(StoryPage.objects.all()) == [other]
