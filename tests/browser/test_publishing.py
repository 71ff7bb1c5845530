"""What staff do: sign in, tell a story with the real editor, publish it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import first_page

TITLE = "A bench for two languages"
PARAGRAPH = "The bench was built on a Saturday."


def test_staff_publish_a_story(editor, visitor, demo_site):
    page, broken_before = editor.page, len(editor.broken)
    stories = first_page(demo_site.database, "storyindexpage", "en")
    editor.open(f"/cms/pages/add/campaign/storypage/{stories.pk}/")

    page.locator("#id_title").fill(TITLE)
    page.locator("#id_narrators").select_option("both")
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Text", exact=True).click()
    text = page.locator("[data-contentpath=body] [contenteditable=true]").first
    text.click()
    text.press_sequentially(PARAGRAPH)
    # The editor hands its text to the form a moment later.
    expect(page.locator("[name=body-0-value]")).to_have_value(re.compile(PARAGRAPH))
    page.get_by_role("button", name="More actions").click()
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages")).to_contain_text(TITLE)

    visitor.open("/en/stories/")
    visitor.page.get_by_role("link", name=TITLE).click()
    expect(visitor.page.locator("h1")).to_have_text(TITLE)
    expect(visitor.page.locator("main")).to_contain_text(PARAGRAPH)
    assert visitor.context.cookies() == []
    assert (editor.elsewhere, editor.broken[broken_before:]) == ([], [])


def test_staff_are_told_whose_consent_is_missing(editor, demo_site):
    page = editor.page
    stories = first_page(demo_site.database, "storyindexpage", "en")
    editor.open(f"/cms/pages/add/campaign/storypage/{stories.pk}/")

    page.locator("#id_title").fill("A bench that shows somebody")
    page.locator("#id_narrators").select_option("both")
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Heading", exact=True).click()
    page.locator("[name=body-0-value]").fill("Somebody")
    page.get_by_role("tab", name="People").click()
    page.locator("#id_shows_people").check()
    page.get_by_role("button", name="More actions").click()
    page.locator("button[name=action-publish]").click()

    page.get_by_role("tab", name="People").click()
    expect(page.locator("[id$=consents-errors]")).to_have_text(
        "People shown or quoted: no consent record is attached."
    )


@pytest.mark.parametrize("path", ["", "pages/", "images/", "documents/", "snippets/", "reports/"])
def test_admin_calls_nobody(editor, path):
    editor.open(f"/cms/{path}")
    editor.page.wait_for_load_state("networkidle")

    assert editor.elsewhere == []
