"""What a translator does: submit a page, write it in Arabic beside the original, publish it."""

import re

from playwright.sync_api import expect

from tests.browser.pages import first_page, live_pages

TITLE, ARABIC = "A rule for two languages", "قاعدة للغتين"
HEADING = "نستمع إلى بعضنا"


def test_page_is_translated_into_arabic_and_read(editor, visitor, demo_site):
    page, broken_before = editor.page, len(editor.broken)
    home = first_page(demo_site.database, "homepage", "en")
    editor.open(f"/cms/pages/add/home/standardpage/{home.pk}/")
    page.locator("#id_title").fill(TITLE)
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Heading", exact=True).click()
    page.locator("[name=body-0-value]").fill("We listen")
    page.get_by_role("button", name="More actions").click()
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages")).to_contain_text(TITLE)

    pages = live_pages(demo_site.database)
    made = next(one for one in pages if one.path == "/en/a-rule-for-two-languages/")
    editor.open(f"/cms/localize/submit/page/{made.pk}/")
    page.get_by_label("Arabic", exact=True).check()
    page.get_by_role("button", name="Submit", exact=True).click()
    for words in (ARABIC, HEADING):
        page.get_by_role("button", name="Translate", exact=True).first.click()
        page.locator(".js-translation-editor textarea").fill(words)
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(".js-translation-editor")).to_contain_text(words)
    assert visitor.open("/ar/a-rule-for-two-languages/").status == 404
    page.get_by_role("button", name=re.compile("^Publish in Arabic")).first.click()
    expect(page.locator(".messages")).to_contain_text("Published")

    reader = visitor.page
    visitor.open("/en/a-rule-for-two-languages/")
    reader.get_by_role("link", name="العربية").first.click()
    expect(reader.locator("h1")).to_have_text(ARABIC)
    expect(reader.locator("main")).to_contain_text(HEADING)
    expect(reader.locator("html")).to_have_attribute("lang", "ar")
    expect(reader.locator("html")).to_have_attribute("dir", "rtl")
    expect(reader).to_have_url(demo_site.address("/ar/a-rule-for-two-languages/"))
    reader.get_by_role("link", name="English").first.click()
    expect(reader.locator("h1")).to_have_text(TITLE)
    expect(reader.locator("html")).to_have_attribute("dir", "ltr")
    assert (editor.elsewhere, editor.broken[broken_before:]) == ([], [])


def test_editor_of_translations_is_read_from_right_to_left(editor, demo_site):
    page = editor.page
    story = next(
        one for one in live_pages(demo_site.database) if one.path.startswith("/ar/stories/a")
    )
    speak(editor, "ar")
    try:
        editor.open(f"/cms/pages/{story.pk}/edit/")
        text = page.locator(".js-translation-editor li.complete").first
        label = page.locator(".js-translation-editor li > h3").first
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        expect(text).to_have_css("border-right-width", "5px")
        expect(text).to_have_css("border-left-width", "0px")
        frame = page.locator(".js-translation-editor li > ul").first
        tool = page.locator(".js-translation-editor .button--icon").first
        assert [right_edge(one) for one in (label, tool)] == [right_edge(frame)] * 2
    finally:
        speak(editor, "en")


def speak(editor, language):
    """Sets the language of the account, as its owner does."""
    editor.open("/cms/account/")
    for name in ("first_name", "last_name"):
        editor.page.locator(f"[name=name_email-{name}]").fill("Editor")
    editor.page.locator("[name=locale-preferred_language]").select_option(language)
    editor.page.locator("footer button[type=submit]").click()
    expect(editor.page.locator("html")).to_have_attribute("lang", language)


def right_edge(element) -> int:
    box = element.bounding_box()
    return round(box["x"] + box["width"])
