"""The calendar by keyboard, on a phone, and on the clock of the reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import visiting

MONTH = "/en/events/2026/12/"
DATE = "/en/events/language-cafe-tortosa/2026-12-15/"
PHONE = {"width": 390, "height": 844}


def focused(page) -> str:
    """What a reader hears of the element that has the focus."""
    return page.evaluate("document.activeElement.innerText").replace("\n", " ").strip()


def test_reader_walks_through_the_month_by_keyboard(visitor):
    page = visitor.page
    visitor.open(MONTH)
    page.locator(".jump button").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="This month")).to_be_focused()

    heard = []
    for _press in range(5):
        page.keyboard.press("Tab")
        heard.append(focused(page))

    assert [words.split(" ", 1)[0] for words in heard] == ["1", "18:00", "18:30", "2", "19:00"]
    assert page.evaluate("document.activeElement.closest('td').cellIndex") == 2


def test_month_is_heard_as_a_table_of_days(visitor):
    visitor.open(MONTH)

    table = visitor.page.get_by_role("table", name="December 2026")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    expect(table.get_by_role("row")).to_have_count(6)
    day = table.get_by_role("cell").filter(has_text="Tuesday 8 December 2026")
    expect(day.get_by_role("link", name="Tuesday 8 December 2026")).to_be_visible()
    expect(day.get_by_role("link", name="Language café Cancelled")).to_be_visible()


def test_month_on_a_phone_is_a_list_of_its_days_and_still_a_table(browser, demo_site):
    with visiting(browser, demo_site) as visit:
        visit.page.set_viewport_size(PHONE)
        visit.open(MONTH)

        table = visit.page.get_by_role("table", name="December 2026")
        expect(table.get_by_role("cell").filter(visible=True)).to_have_count(
            visit.page.locator(".month td:has(a)").count()
        )
        expect(visit.page.get_by_text("Tue 8")).to_be_visible()


def test_reader_goes_from_a_day_to_an_event_and_to_any_month(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open(f"{MONTH}?place=tortosa")

    page.get_by_role("link", name="Tuesday 15 December 2026").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tuesday 15 December 2026")
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Monday 21 December 2026")
    page.get_by_role("link", name="December 2026", exact=True).click()
    page.get_by_label("Month", exact=True).select_option("1")
    page.get_by_label("Year", exact=True).select_option("2027")
    page.locator(".jump button").click()

    expect(page).to_have_url(visit.site.address("/en/events/2027/01/?place=tortosa"))


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("Europe/Madrid", "en", ""),
        ("Europe/Berlin", "en", ""),
        ("Europe/Athens", "en", "Where you are: 19:00–21:00"),
        ("Asia/Tokyo", "en", "Where you are: Wednesday 16 December, 02:00–04:00"),
    ],
)
def test_reader_sees_the_time_on_their_own_clock(browser, demo_site, zone, language, expected):
    with visiting(browser, demo_site, timezone_id=zone) as visit:
        visit.open(DATE)

        expect(visit.page.locator(".when-time")).to_have_text("18:00–20:00 (Central European Time)")
        line = visit.page.locator("[data-yours]")
        assert " ".join(line.inner_text().replace(" ", " ").split()) == expected


def test_time_of_the_reader_moves_nothing(browser, demo_site):
    heights = set()
    for zone in ("Europe/Madrid", "Asia/Tokyo"):
        with visiting(browser, demo_site, timezone_id=zone) as visit:
            visit.open(DATE)
            heights.add(round(visit.page.locator(".when").bounding_box()["height"]))

    assert len(heights) == 1


def test_filter_opens_on_a_phone_and_stands_open_on_a_desk(browser, demo_site):
    with visiting(browser, demo_site) as visit:
        page = visit.page
        visit.open("/en/events/")
        kind = page.get_by_label("Kind", exact=True)
        kind.focus()
        expect(kind).to_be_focused()

        page.set_viewport_size(PHONE)
        expect(kind).not_to_be_visible()
        page.get_by_text("Filter", exact=True).click()
        expect(kind).to_be_visible()
