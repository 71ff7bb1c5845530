"""What staff do on other days: change a page, upload pictures and sound, set the site up."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.pages import first_page
from tests.home.uploads.recordings.samples import FILES

#: Those with the largest forms.
KINDS = ["projectpage", "eventpage", "initiativepage", "factpage", "campaignpage"]
PLAYABLE = """async (audio) => {
  audio.preload = "auto";
  audio.load();
  await new Promise((resolve, reject) => {
    audio.onloadedmetadata = resolve;
    audio.onerror = () => reject(audio.error.message);
  });
  return audio.duration;
}"""


def photo(number: int) -> dict:
    picture = BytesIO()
    Image.new("RGB", (400, 300), (number * 40, 90, 120)).save(picture, "JPEG")
    name = f"IMG_Zarlok_{number}.jpg"
    return {"name": name, "mimeType": "image/jpeg", "buffer": picture.getvalue()}


def publish(page) -> None:
    page.get_by_role("button", name="More actions").click()
    page.locator("button[name=action-publish]").click()


@pytest.mark.parametrize("kind", KINDS)
def test_page_of_the_demonstration_can_be_published_again(editor, demo_site, kind):
    editor.open(f"/cms/pages/{first_page(demo_site.database, kind, 'en').pk}/edit/")
    editor.page.wait_for_load_state("networkidle")

    publish(editor.page)

    expect(editor.page.locator(".messages")).to_contain_text("has been published")


def test_several_pictures_at_once_take_no_title_from_their_files(editor):
    editor.open("/cms/images/multiple/add/")

    editor.page.locator("input[type=file]").set_input_files([photo(1), photo(2), photo(3)])

    titles = editor.page.locator("#upload-list input[name$=title]")
    expect(titles).to_have_count(3)
    assert [title.input_value() for title in titles.all()] == ["", "", ""]


def test_story_with_a_voice_can_be_heard(editor, visitor, demo_site):
    page = editor.page
    stories = first_page(demo_site.database, "storyindexpage", "en")
    editor.open(f"/cms/pages/add/campaign/storypage/{stories.pk}/")
    page.locator("#id_title").fill("A voice")
    page.locator("#id_narrators").select_option("both")
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Audio", exact=True).click()
    body = page.locator("[data-contentpath=body]")
    body.locator("[name=body-0-value-title]").fill("What she remembers")
    body.get_by_role("button", name="Choose audio").click()

    modal = page.locator(".modal")
    modal.get_by_role("tab", name="Upload").click()
    modal.locator("input[type=file]").set_input_files(FILES / "sound.mp3")
    expect(modal.locator("[name$=title]")).to_have_value(re.compile(r"Recording [\d: -]+"))
    modal.locator("button[type=submit]:visible").click()
    expect(modal).to_have_count(0)
    text = body.locator("[contenteditable=true]").first
    text.click()
    text.press_sequentially("We agreed.")
    expect(page.locator("[name=body-0-value-transcript]")).to_have_value(re.compile("We agreed."))
    publish(page)
    expect(page.locator(".messages")).to_contain_text("A voice")

    visitor.open("/en/stories/a-voice/")
    visitor.page.wait_for_load_state("networkidle")
    assert [found for found in visitor.responses if found.url.endswith(".mp3")] == []
    assert visitor.page.locator("audio").evaluate(PLAYABLE) == pytest.approx(1, abs=0.2)
    assert (visitor.elsewhere, visitor.complaints, visitor.broken) == ([], [], [])


def test_publisher_and_an_old_address_are_set(editor, visitor, demo_site):
    page = editor.page
    editor.open("/cms/settings/home/sitesettings/")
    page.locator("#id_publisher").fill("The town of tests")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_contain_text("updated")
    editor.open("/cms/redirects/add/")
    page.locator("#id_old_path").fill("/old-stories/")
    page.locator("#id_redirect_link").fill(demo_site.address("/en/stories/"))
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator(".messages")).to_contain_text("added")

    visitor.open("/old-stories/")

    expect(visitor.page).to_have_url(demo_site.address("/en/stories/"))
    expect(visitor.page.locator("footer")).to_contain_text("The town of tests")
