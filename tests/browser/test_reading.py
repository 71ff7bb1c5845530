"""What a reader does on this site, with scripts and without."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import address_of


def heading(visit):
    return visit.page.locator("h1").inner_text()


def nobody_followed(visit):
    return (visit.elsewhere, visit.complaints, visit.context.cookies()) == ([], [], [])


def test_reader_comes_from_the_home_page_to_a_story(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/")
    link = page.locator(".lead-story a")
    title = link.inner_text()

    link.click()

    assert heading(visit) == title
    expect(page.locator(".prose--story")).to_be_visible()
    assert nobody_followed(visit)


def test_reader_comes_from_the_calendar_to_an_event_and_takes_it_along(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/events/past/")
    link = page.locator(".date-row-title a").first
    title = link.inner_text()

    link.click()

    assert heading(visit) == title
    calendar = page.locator("link[type='text/calendar']").get_attribute("href")
    answer = visit.context.request.get(visit.site.address(calendar))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.text().startswith("BEGIN:VCALENDAR\r\n")
    assert nobody_followed(visit)


def test_reader_narrows_the_calendar_and_widens_it_again(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/events/past/")
    everything = page.locator(".date-row").count()

    page.get_by_label("Project", exact=True).select_option("bridges")
    page.get_by_role("button", name="Show").click()

    expect(page).to_have_url(re.compile(r"/en/events/past/\?.*project=bridges"))
    assert 0 < page.locator(".date-row").count() < everything
    expect(page.get_by_label("Project", exact=True)).to_have_value("bridges")

    page.get_by_role("link", name="Clear filters").click()

    expect(page.get_by_label("Project", exact=True)).to_have_value("")
    assert nobody_followed(visit)


def test_reader_narrows_a_list(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/initiatives/")
    everything = found(page)

    page.get_by_label("Kind", exact=True).select_option("good-practice")
    page.get_by_role("button", name="Show").click()

    assert 0 < found(page) < everything
    assert nobody_followed(visit)


def test_reader_subscribes_to_what_is_on_the_screen(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/events/past/?project=bridges")
    page.locator(".views").get_by_role("link", name="Subscribe").click()
    page.get_by_label("Kind", exact=True).select_option("community-event")
    page.get_by_role("button", name="Show").click()

    address = page.locator("#feed-address").inner_text()
    expect(page.locator("a[href^='webcal:']")).to_have_count(1)

    feed = address.split("/en/", 1)[1]
    assert feed == "events/feed/project/bridges/kind/community-event.ics"
    answer = visit.context.request.get(visit.site.address(f"/en/{feed}"))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert nobody_followed(visit)


def test_reader_looks_at_a_month_and_at_the_one_before(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/events/2018/06/")
    expect(page.locator("caption, h2").filter(has_text="June 2018").first).to_be_visible()

    page.locator("a[rel=prev]").first.click()

    expect(page).to_have_url(re.compile(r"/en/events/2018/05/$"))
    assert nobody_followed(visit)


def test_reader_changes_the_language_and_stays_on_the_page(either_visitor):
    visit, page = either_visitor, either_visitor.page
    path = address_of(visit.site.database, "storypage", "en")
    visit.open(path)
    english = heading(visit)

    page.locator("header .languages a[hreflang=ar]").click()

    expect(page).to_have_url(visit.site.address(path.replace("/en/", "/ar/", 1)))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert heading(visit) != english
    assert nobody_followed(visit)


def test_reader_searches_from_the_menu(either_visitor):
    visit, page = either_visitor, either_visitor.page
    visit.open("/en/")

    page.locator(".menu-search").click()
    page.get_by_label("Words to look for").fill("bologna")
    page.get_by_role("main").get_by_role("button", name="Search").click()

    expect(page).to_have_url(re.compile(r"/en/search/\?q=bologna$"))
    titles = page.locator(".result a").all_inner_texts()
    assert titles != []

    page.locator(".result a").first.click()

    assert heading(visit) == titles[0]
    assert nobody_followed(visit)


def test_reader_at_a_wrong_address_finds_the_way_back(either_visitor):
    visit, page = either_visitor, either_visitor.page
    assert visit.open("/en/stories/not-here/").status == 404

    page.locator("main .button").first.click()

    expect(page).to_have_url(visit.site.address("/en/"))


def test_reader_skips_to_the_content_by_keyboard(visitor):
    visitor.open("/en/")

    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator(".skip")).to_be_focused()
    visitor.page.keyboard.press("Enter")

    expect(visitor.page.locator("main")).to_be_focused()


@pytest.mark.parametrize("path", ["/en/", "/en/stories/"])
def test_reader_sees_where_the_keyboard_is(visitor, path):
    visitor.open(path)

    for _press in range(6):
        visitor.page.keyboard.press("Tab")
        outline = visitor.page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert outline[0] != "none"
        assert outline[1] >= 2


def found(page) -> int:
    return int(re.match(r"\d+", page.locator(".filters-count").inner_text())[0])
