"""A story told on one screen."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from campaign.models import StoryPage
from home.models import SiteImage
from tests.factories.campaign import PlacePageFactory
from tests.factories.home import parent_of
from tests.markup import links, texts

pytestmark = pytest.mark.django_db

TEXT = "The bench was built <here>.\r\n\r\nOn a Saturday.\r\nTwo came.\r\n\r\nThen ten."


@pytest.fixture
def editor(admin_client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return admin_client


@pytest.fixture
def address(home_page):
    return reverse("campaign_editing:tell", args=[parent_of(StoryPage, home_page.locale).pk])


def photo(name="bench.jpg") -> SimpleUploadedFile:
    picture = BytesIO()
    Image.new("RGB", (40, 30), (200, 90, 120)).save(picture, "JPEG")
    return SimpleUploadedFile(name, picture.getvalue())


def told(**values) -> dict:
    return {
        "title": "A bench",
        "narrators": "both",
        "text": TEXT,
        "photographs-TOTAL_FORMS": 3,
        "photographs-INITIAL_FORMS": 0,
        "publish": "",
        **values,
    }


def pictured(number: int, description: str, **values) -> dict:
    named = {"file": photo(), "description": description, **values}
    return {f"photographs-{number}-{name}": value for name, value in named.items()}


def test_story_with_two_photographs_is_told_at_once(editor, client, address):
    values = told(**pictured(0, "A bench"), **pictured(1, "Two people"))

    response = editor.post(address, values, follow=True)

    story = StoryPage.objects.get()
    assert (story.live, story.image.description) == (True, "A bench")
    assert [block.block_type for block in story.body] == ["paragraph", "picture", "paragraph"]
    assert story.body[1].value["image"].contextual_alt_text == "Two people"
    assert "“A bench” is published." in texts(response, ".messages li")[0]
    read = client.get(story.url)
    assert texts(read, ".prose .rich p") == [
        "The bench was built <here>.",
        "On a Saturday.Two came.",
        "Then ten.",
    ]


def test_draft_is_read_by_nobody(editor, address):
    values = told()
    del values["publish"]

    editor.post(address, values)

    story = StoryPage.objects.get()
    assert (story.live, story.has_unpublished_changes) == (False, True)


def test_story_waits_for_the_consent_of_those_in_a_photograph(editor, address):
    shown = pictured(0, "Two people", is_recognisable="on")

    response = editor.post(address, told(**shown), follow=True)

    assert not StoryPage.objects.get().live
    assert "no consent record is attached" in " ".join(texts(response, ".messages li"))


def test_words_are_kept_when_a_photograph_is_none(editor, address):
    broken = {"photographs-0-file": SimpleUploadedFile("bench.jpg", b"hello")}

    response = editor.post(address, told(**broken), follow=True)

    assert (StoryPage.objects.get().live, SiteImage.objects.count()) == (False, 0)
    assert len(texts(response, ".messages li")) == 2


def test_photograph_that_says_nothing_to_the_blind_waits(editor, address):
    response = editor.post(address, told(**pictured(0, "")), follow=True)

    assert not StoryPage.objects.get().live
    assert "Say what each photograph shows" in texts(response, ".messages li")[0]


def test_words_that_are_missing_are_asked_for(editor, address):
    response = editor.post(address, told(title=""))

    assert StoryPage.objects.count() == 0
    assert response.context["form"].errors == {"title": ["This field is required."]}


def test_places_are_those_of_the_language(editor, address, home_page):
    place = PlacePageFactory(title="Vejle")

    editor.post(address, told(place=place.pk))

    assert StoryPage.objects.get().place == place


def test_who_may_not_add_stories_is_refused(client, address, django_user_model):
    client.force_login(django_user_model.objects.create_user("reader"))

    assert client.get(address).status_code == 302
    assert client.post(address, told()).status_code == 302
    assert StoryPage.objects.count() == 0


def test_first_page_of_the_admin_leads_there(editor, address):
    assert links(editor.get("/cms/"), ".shortcuts a")[0] == address
