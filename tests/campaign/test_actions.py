"""What a reader can do, where the editor chose it and where nobody did."""

from datetime import UTC, datetime

import pytest

from campaign import actions
from campaign.actions import Call, Invitation
from campaign.models import StoryPage
from tests.factories.campaign import (
    FactPageFactory,
    InitiativePageFactory,
    PanelPageFactory,
    PlacePageFactory,
    StoryPageFactory,
)
from tests.factories.home import ContactPageFactory
from tests.markup import links, texts

pytestmark = pytest.mark.django_db

AT = datetime(2026, 12, 1, 12, tzinfo=UTC)
CONTACT = "/en/contact/"


@pytest.fixture(autouse=True)
def no_dates(monkeypatch):
    """As if no room knew of dates."""
    monkeypatch.setattr(actions, "_finds", {})


def call_of(page) -> Call | None:
    return actions.call_of(page, AT, CONTACT)


def test_page_of_ours_is_led_to_in_the_words_of_the_editor(home_page):
    fact = FactPageFactory()
    story = StoryPageFactory(action_kind="download", action_text="Take it.", action_page=fact)

    assert call_of(story) == Call("Take it.", fact.url, "Download")


def test_address_elsewhere_without_words_says_what_it_is(home_page):
    story = StoryPageFactory(action_kind="volunteer", action_url="https://other.example/")

    assert call_of(story) == Call("Volunteer", "https://other.example/", "Volunteer")


@pytest.mark.parametrize(
    ("kind", "url"), [("share", "#share"), ("contact", CONTACT), ("volunteer", CONTACT)]
)
def test_action_without_a_page_leads_where_one_does_that(home_page, kind, url):
    assert call_of(StoryPageFactory(action_kind=kind)).url == url


def test_panel_is_that_of_the_place(home_page):
    place = PlacePageFactory()
    panel = PanelPageFactory(place=place)

    assert call_of(StoryPageFactory(action_kind="panel", place=place)).url == panel.url


def test_story_for_which_nothing_was_chosen_leads_to_people(home_page):
    assert call_of(StoryPageFactory()) == Call("Get in touch", CONTACT, "Contact")


def test_other_pages_for_which_nothing_was_chosen_lead_nowhere(home_page):
    assert call_of(InitiativePageFactory()) is None


def test_room_that_knows_dates_is_asked_for_the_next(home_page):
    asked = []

    def find(page, chosen, at):
        asked.append((page, chosen, at))
        return Invitation("Walk", "/en/events/walk/", "Saturday 5 December 2026")

    actions.register(FactPageFactory._meta.model, find)
    story = StoryPageFactory(action_text="Come on Tuesday.", action_page=FactPageFactory())

    assert call_of(story) == Call(
        "Walk", "/en/events/walk/", "Come to an event", "Saturday 5 December 2026"
    )
    assert [(page, chosen.pk, at) for page, chosen, at in asked] == [
        (story, story.action_page_id, AT)
    ]


@pytest.mark.parametrize("kind", ["", *StoryPage.Action])
def test_story_renders_exactly_one_call_to_action(client, home_page, kind):
    contact = ContactPageFactory()
    story = StoryPageFactory(action_kind=kind)

    response = client.get(story.url)

    assert len(texts(response, ".act")) == 1
    assert links(response, ".act a") == ["#share" if kind == "share" else contact.url]
