"""What staff do with an event: say when it repeats, cancel one date, cancel it altogether."""

import sqlite3

import pytest
from playwright.sync_api import expect

from tests.browser.pages import first_page

SERIES = """
    SELECT page.id FROM wagtailcore_page AS page
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    JOIN events_eventpage AS event ON event.page_ptr_id = page.id
    WHERE page.live AND locale.language_code = 'en' AND event.recurrence LIKE 'RRULE:FREQ=WEEKLY;%'
    AND event.recurrence NOT LIKE '%COUNT%' AND event.recurrence NOT LIKE '%UNTIL%'
    AND NOT EXISTS (SELECT 1 FROM events_changeddate WHERE event_id = page.id) ORDER BY page.id
"""
CHANGE = "Cancel or change"


@pytest.fixture
def page(editor):
    before = len(editor.complaints)
    yield editor.page
    assert (editor.elsewhere, editor.complaints[before:]) == ([], [])
    # What was typed and not saved is left without a question.
    editor.page.goto("about:blank")


@pytest.fixture
def series(demo_site) -> int:
    with sqlite3.connect(f"file:{demo_site.database}?mode=ro", uri=True) as connection:
        return connection.execute(SERIES).fetchone()[0]


def test_rule_is_said_back_with_its_dates_while_it_is_typed(editor, page, demo_site):
    calendar = first_page(demo_site.database, "eventindexpage", "en")
    editor.open(f"/cms/pages/add/events/eventpage/{calendar.pk}/")
    panel = page.locator("[data-repeats]")
    words = panel.get_by_role("status")

    expect(panel.get_by_label("Every how many weeks")).to_be_hidden()
    page.locator("#id_start_date").fill("2099-03-10")
    panel.locator("[name=recurrence_frequency]").select_option("weekly")
    expect(words).to_have_text("Every week: Tuesday")
    expect(panel.locator("ol li")).to_have_count(8)

    panel.get_by_label("Every how many weeks").fill("2")
    panel.get_by_label("Thursday").check()
    expect(words).to_have_text("Every 2 weeks: Thursday")

    leave_out = panel.get_by_label("Not on these days")
    leave_out.fill("2099-03-12")
    leave_out.press("Enter")
    expect(words).to_have_text("Every 2 weeks: Thursday · Not on 12 March 2099")
    panel.get_by_role("button", name="Remove: Thursday").click()
    panel.get_by_label("Last possible day").fill("2099-03-01")
    expect(words).to_have_text("This rule gives no date at all.")


def test_one_date_is_cancelled_and_comes_back(editor, page, series):
    editor.open(f"/cms/pages/{series}/edit/")
    page.get_by_role("link", name="All dates of this series").click()
    dates = page.locator(".single-date")
    third = dates.nth(2)
    third.get_by_role("link", name=CHANGE).click()
    expect(page.get_by_label("Reason")).to_be_hidden()

    page.get_by_label("It is cancelled").check()
    expect(page.get_by_label("New day")).to_be_hidden()
    page.get_by_label("Reason").fill("The hall is being painted.")
    page.get_by_role("button", name="Save this date").click()
    expect(page.locator(".messages")).to_contain_text("Readers and calendars see it now.")
    expect(third).to_contain_text("Cancelled")
    expect(third).to_contain_text("The hall is being painted.")
    expect(dates.nth(3)).not_to_contain_text("Cancelled")

    third.get_by_role("link", name="Change again").click()
    page.get_by_role("button", name="As in the series again").click()
    expect(third).not_to_contain_text("Cancelled")


def test_event_is_cancelled_from_the_editor_and_confirmed_again(editor, page, visitor, series):
    editor.open(f"/cms/pages/{series}/edit/")
    button = page.get_by_role("link", name="Cancel, postpone or move online").last
    button.click()
    page.get_by_label("It is cancelled").check()
    page.get_by_role("button", name="Save and tell readers").click()
    expect(page.get_by_text("Say why, in a few words: readers ask.")).to_be_visible()
    page.get_by_label("Reason").fill("The hall is being painted.")
    page.get_by_role("button", name="Save and tell readers").click()

    public = page.locator(".messages").get_by_role("link", name="View it")
    visitor.open(public.get_attribute("href"))
    expect(visitor.page.locator("main")).to_contain_text("The hall is being painted.")

    button.click()
    page.get_by_label("It takes place as announced").check()
    page.get_by_role("button", name="Save and tell readers").click()
    expect(page.locator(".messages")).to_contain_text("The event takes place.")
