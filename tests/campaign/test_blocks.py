"""Blocks as the editor sees them before choosing one."""

import pytest
from django.urls import reverse

from campaign.blocks import StoryBlocks
from campaign.models import StoryPage

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
