"""Blocks as the editor sees them before choosing one, and as they are told."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.rich_text import RichText

from campaign.blocks import StoryBlocks
from campaign.models import StoryPage
from tests.factories.campaign import SiteMediaFactory, StoryPageFactory
from tests.markup import links, texts

BLOCKS = StoryPage._meta.get_field("body").stream_block.child_blocks


@pytest.mark.parametrize("name", list(StoryBlocks().child_blocks))
def test_a_block_shows_an_icon_a_description_and_a_sample_in_the_look_of_the_site(
    admin_client, name
):
    block = BLOCKS[name]
    address = reverse("wagtailadmin_block_preview")

    page = admin_client.get(address, {"id": block.definition_prefix})

    assert block.meta.icon != "placeholder"
    assert block.get_description()
    assert block.is_previewable
    assert page.content.count(b"/css/site.css") == 1
    assert b'<div class="prose"></div>' not in page.content


@pytest.mark.django_db
def test_recording_of_a_published_story_is_heard_read_and_weighed(client):
    sound = SiteMediaFactory(type="audio", title="In the archive", duration=185)
    story = StoryPageFactory(live=False)
    story.body = [
        (
            "audio",
            {
                "title": "What she said",
                "recording": sound,
                "transcript": RichText("<p>We agreed.</p>"),
            },
        )
    ]
    story.save_revision().publish()

    response = client.get(story.url)

    (audio,) = BeautifulSoup(response.content, "html.parser").select("audio")
    assert (audio["src"], audio["preload"], audio["aria-label"]) == (
        sound.url,
        "none",
        "What she said",
    )
    assert links(response, ".audio a[download]") == [sound.url]
    assert texts(response, ".audio a, .audio .rich") == [
        "Download the recording (3 minutes, 2 kB)",
        "We agreed.",
    ]


@pytest.mark.django_db
def test_only_sound_can_be_chosen_for_a_recording():
    film, sound = SiteMediaFactory(), SiteMediaFactory(type="audio")
    field = BLOCKS["audio"].child_blocks["recording"].field

    assert (list(field.queryset), film in field.queryset) == ([sound], False)
