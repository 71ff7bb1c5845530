"""Where a page leads that asked its readers to come, on each day."""

from datetime import UTC, date, datetime

import pytest

from campaign.actions import call_of
from events import invitations
from tests.factories.campaign import (
    PlacePageFactory,
    ProjectPageFactory,
    StoryPageFactory,
    ThemeFactory,
)
from tests.markup import links, texts

pytestmark = pytest.mark.django_db

SPRING = datetime(2027, 3, 1, 12, tzinfo=UTC)
SUMMER = datetime(2027, 7, 1, 12, tzinfo=UTC)
AUTUMN = date(2027, 10, 5)


@pytest.fixture
def walk(make_event):
    """The event that the story leads to: over in summer."""
    return make_event(
        title="Walk",
        kind="workshop",
        series_number=2,
        place=PlacePageFactory(),
        project=ProjectPageFactory(),
        theme=ThemeFactory(),
    )


def invited(story, at) -> tuple[str, str, bool]:
    chosen = story.linked.get("action_page")
    found = invitations.invitation(story, chosen, at)
    return found.title, found.when, found.is_chosen


def test_event_that_is_to_come_is_the_one(walk):
    story = StoryPageFactory(action_kind="event", action_page=walk)

    assert invited(story, SPRING) == ("Walk", "Tuesday 9 March 2027", True)


def test_event_without_a_known_day_is_the_one_until_its_month_is_over(make_event, index):
    march = make_event(title="March", precision="month", start_date=date(2027, 3, 1))
    story = StoryPageFactory(action_page=march)

    assert invited(story, SPRING) == ("March", "March 2027", True)
    assert invited(story, SUMMER)[0] == "Come to one of our next events"


def test_series_leads_to_its_next_date(make_series):
    story = StoryPageFactory(action_page=make_series())

    assert invited(story, datetime(2027, 3, 17, tzinfo=UTC)) == (
        "Course",
        "Tuesday 23 March 2027",
        True,
    )


@pytest.mark.parametrize("relation", ["place", "project", "theme"])
def test_event_that_is_over_leads_to_the_next_close_to_it(walk, make_event, relation):
    make_event(title="Another", start_date=date(2027, 8, 1))
    make_event(title="Close", start_date=AUTUMN, **{relation: getattr(walk, relation)})
    story = StoryPageFactory(action_page=walk)

    assert invited(story, SUMMER) == ("Close", "Tuesday 5 October 2027", False)


def test_series_comes_before_place_and_place_before_project(walk, make_event):
    story = StoryPageFactory(action_page=walk)
    make_event(title="Project", start_date=date(2027, 8, 1), project=walk.project)
    assert invited(story, SUMMER)[0] == "Project"

    make_event(title="Place", start_date=date(2027, 8, 2), place=walk.place)
    assert invited(story, SUMMER)[0] == "Place"

    make_event(
        title="Number",
        start_date=date(2027, 8, 3),
        kind="workshop",
        series_number=3,
        project=walk.project,
    )
    assert invited(story, SUMMER)[0] == "Number"

    make_event(title="Follows", start_date=date(2027, 8, 2), follows=walk)
    assert invited(story, SUMMER)[0] == "Follows"


def test_nobody_is_invited_to_what_was_called_off(walk, make_event):
    for status in ("cancelled", "postponed"):
        make_event(title=status, start_date=AUTUMN, place=walk.place, status=status)
    make_event(title="Later", start_date=date(2027, 11, 2), place=walk.place)

    assert invited(StoryPageFactory(action_page=walk), SUMMER)[0] == "Later"


def test_story_for_which_nothing_was_chosen_leads_to_what_is_close_to_it(walk):
    story = StoryPageFactory(place=walk.place)

    assert invited(story, SPRING) == ("Walk", "Tuesday 9 March 2027", False)


def test_calendar_is_there_when_nothing_is_close(walk, index):
    call = call_of(StoryPageFactory(action_page=walk, action_text="Come on 9 March."), SUMMER)

    assert (call.heading, call.url) == ("Come to one of our next events", index.url)
    assert call.label == "Look at the calendar"


def test_words_of_the_editor_stay_while_the_event_is_to_come(walk):
    story = StoryPageFactory(action_page=walk, action_text="See the square for yourself.")

    call = call_of(story, SPRING)

    assert (call.heading, call.text, call.url) == (
        "See the square for yourself.",
        "Tuesday 9 March 2027",
        walk.url,
    )


def test_reader_of_a_story_is_led_to_the_next_event(client, walk, now):
    story = StoryPageFactory(action_page=walk, action_kind="event")

    assert links(client.get(story.url), ".act a") == [walk.url]


def test_event_within_a_story_has_its_next_date(client, make_series, now):
    story = StoryPageFactory(body=[("related", {"page": make_series()})])

    assert texts(client.get(story.url), ".related p") == [
        "The event",
        "Course",
        "Tuesday 2 March 2027",
    ]


def test_event_within_a_story_that_took_place_says_so(client, make_event, now):
    story = StoryPageFactory(
        body=[("related", {"page": make_event(title="Over", start_date=date(2027, 2, 1))})]
    )

    assert texts(client.get(story.url), ".related p") == [
        "The event, which took place",
        "Over",
        "Monday 1 February 2027",
    ]
