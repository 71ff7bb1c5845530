"""What one does with a story: tell it from a phone, and read it and watch a film by keyboard alone."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.visiting import visiting

PHONE = {"width": 390, "height": 844}
#: From the login to the live story. Typing into a field is one, whatever its length.
MOST_INTERACTIONS = 15
VIDEO = "/en/videos/meeting-halfway/"


class Thumb:
    """Does one thing at a time and counts."""

    def __init__(self, page):
        self.page = page
        self.count = 0

    def fill(self, label: str, text: str) -> None:
        self.count += 1
        self.page.get_by_role("textbox", name=label).fill(text)

    def choose(self, label: str, option: str) -> None:
        self.count += 1
        self.page.get_by_role("combobox", name=label).select_option(option)

    def tap(self, role: str, name: str) -> None:
        self.count += 1
        self.page.get_by_role(role, name=name, exact=True).click()

    def photograph(self, number: int, description: str) -> None:
        """Chosen in the phone's own gallery, then said in words."""
        self.count += 2
        part = self.page.get_by_role("group", name=f"Photograph {number}")
        part.get_by_label("Photograph").set_input_files(photo(number))
        part.get_by_label("What it shows").fill(description)


def photo(number: int) -> dict:
    picture = BytesIO()
    Image.new("RGB", (640, 480), (number * 60, 90, 120)).save(picture, "JPEG")
    return {"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": picture.getvalue()}


def test_story_with_two_photographs_is_told_from_a_phone(browser, demo_site):
    name, password = demo_site.login
    with visiting(browser, demo_site, locale="en-GB") as visit:
        visit.page.set_viewport_size(PHONE)
        visit.page.set_default_timeout(30_000)
        thumb = Thumb(visit.page)
        visit.open("/cms/")
        visit.page.locator("#id_username").fill(name)
        visit.page.locator("#id_password").fill(password)
        thumb.count += 2
        thumb.tap("button", "Sign in")
        thumb.tap("link", "Tell a story")
        thumb.fill("Title", "A garden between two houses")
        thumb.choose("Who tells it", "both")
        thumb.fill("The story", "It began with tomatoes.\n\nThen came the beans.")
        thumb.photograph(1, "Rows of tomatoes before a house")
        thumb.photograph(2, "A hand holds beans")
        wide = visit.page.evaluate("document.documentElement.scrollWidth")
        thumb.tap("button", "Publish")

        expect(visit.page.locator(".messages")).to_contain_text("is published")
        assert wide == PHONE["width"]
        assert thumb.count <= MOST_INTERACTIONS

        visit.open("/en/stories/a-garden-between-two-houses/")
        shown = visit.page.locator("main img")
        alts = [picture.get_attribute("alt") for picture in shown.all()]
        assert alts[:2] == ["Rows of tomatoes before a house", "A hand holds beans"]


def focus(page) -> str:
    """What a reader hears of the element that has the focus."""
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText.trim()"
    )


def walk(page, wanted: str, *, most: int = 80) -> None:
    """Presses the tabulator until the focus is on what is wanted."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if focus(page) == wanted:
            return
    pytest.fail(f"“{wanted}” is not reached")


def test_film_is_watched_by_keyboard_alone(visitor):
    page = visitor.page
    visitor.open(VIDEO)
    assert [found for found in visitor.responses if ".mp4" in found.url] == []

    walk(page, "Towards each other")
    page.keyboard.press("Enter")

    expect(page).to_have_url(visitor.site.address(VIDEO))
    page.wait_for_function("document.querySelector('video').currentTime >= 4")
    assert focus(page) == "Meeting halfway"
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('video').paused")


def test_source_is_reached_and_left_by_keyboard(visitor):
    page = visitor.page
    visitor.open("/en/stories/a-square-in-district-5/")

    walk(page, "Source\n1")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "source-1"
    walk(page, "Back to where it is cited, place 1", most=6)
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "cited-1-1"
