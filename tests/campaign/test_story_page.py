"""A story as it is read."""

import pytest
from django.core.exceptions import ValidationError

from campaign.models import HelpContact
from tests.factories.campaign import PlacePageFactory, StoryPageFactory, ThemeFactory
from tests.factories.home import translated
from tests.markup import links, main_text, parsed, texts

pytestmark = pytest.mark.django_db


def contact(locale, **values) -> HelpContact:
    return HelpContact.objects.create(
        locale=locale, **{"name": "Helpline", "phone": "116 006", **values}
    )


@pytest.fixture
def place(home_page):
    return PlacePageFactory(country="IT")


def test_what_to_read_next_is_close_before_it_is_new(client, place):
    theme = ThemeFactory()
    story = StoryPageFactory(place=place, theme=theme)
    of_place = StoryPageFactory(title="Of the place", place=place)
    of_theme = StoryPageFactory(title="Of the theme", theme=theme)
    newest = StoryPageFactory(title="Newest", first_published_at="2026-01-01T00:00Z")
    StoryPageFactory(title="Older", first_published_at="2020-01-01T00:00Z")

    assert links(client.get(story.url), ".read-next .card-title a") == [
        of_place.url,
        of_theme.url,
        newest.url,
    ]


def test_content_note_stands_before_the_picture_with_help_of_the_country(client, place):
    contact(place.locale, name="Everywhere", country="")
    contact(place.locale, name="In Italy", country="IT")
    contact(place.locale, name="In France", country="FR")
    story = StoryPageFactory(place=place, content_note="A flight over the sea.")

    response = client.get(story.url)

    assert texts(response, ".help li") == ["In Italy: 116 006", "Everywhere: 116 006"]
    assert links(response, ".help a") == ["tel:116006"] * 2
    head = parsed(response).select_one(".story-head")
    kinds = [part["class"][0] for part in head.select(".note, .picture")]
    assert kinds == ["note", "picture"]


def test_protected_story_shows_the_help_of_its_country_though_it_names_no_place(client, place):
    contact(place.locale, name="In Italy", country="IT")
    contact(place.locale, name="In France", country="FR")
    story = StoryPageFactory(place=place, content_note="Hard.", protection="protected")

    response = client.get(story.url)

    assert texts(response, ".help li") == ["In Italy: 116 006"]
    assert place.title not in main_text(response)


def test_help_that_the_editor_names_comes_instead(client, place):
    contact(place.locale)
    story = StoryPageFactory(content_note="Hard.", help_contacts="Talk to us.", place=place)

    response = client.get(story.url)

    assert texts(response, ".note p") == ["Before you read", "Hard.", "Talk to us."]
    assert texts(response, ".help") == []


def test_help_is_in_the_language_of_the_reader_where_it_is_translated(client, place):
    helpline = contact(place.locale, name="Helpline")
    contact(place.locale, name="Another")
    story = StoryPageFactory(content_note="Hard.")
    arabic = translated(story, "ar")
    helpline.copy_for_translation(arabic.locale)
    HelpContact.objects.filter(locale=arabic.locale).delete()
    contact(arabic.locale, name="خط المساعدة", translation_key=helpline.translation_key)

    response = client.get(arabic.url)

    names = [
        (name.get_text(), name.get("lang"))
        for name in parsed(response).select(".help li > span:first-child")
    ]
    assert names == [("خط المساعدة", None), ("Another", "en")]


def test_help_contact_says_how_to_reach_it(home_page):
    with pytest.raises(ValidationError) as refusal:
        contact(home_page.locale, phone="").full_clean()

    assert list(refusal.value.message_dict) == ["phone"]


def test_story_says_where_it_belongs(client, place):
    story = StoryPageFactory(place=place, theme=ThemeFactory(name="Chess"))

    assert texts(client.get(story.url), ".prose .table-facts dd") == [
        f"{place.title} Italy",
        "Chess",
    ]
