from datetime import date

import pytest
from bs4 import BeautifulSoup
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import Locale

pytestmark = pytest.mark.django_db

WEEKLY_FOR_A_MONTH = Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False)


def test_month_shows_each_date_on_its_days(client, now, make_event):
    make_event(title="Visit", start_date=date(2027, 3, 30), end_date=date(2027, 4, 1))
    make_event(title="Course", start_date=date(2027, 3, 9), recurrence=WEEKLY_FOR_A_MONTH)

    weeks = client.get("/en/events/2027/03/").context["weeks"]

    filled = {
        day["datetime"]: [event["title"] for event in day["events"]]
        for week in weeks
        for day in week
        if day["events"]
    }
    assert filled == {
        "2027-03-09": ["Course"],
        "2027-03-16": ["Course"],
        "2027-03-23": ["Course"],
        "2027-03-30": ["Course", "Visit"],
        "2027-03-31": ["Visit"],
    }


def test_month_leads_only_to_months_with_events(client, now, make_event):
    make_event(start_date=date(2027, 4, 9))

    march = client.get("/en/events/2027/03/").context
    april = client.get("/en/events/2027/04/").context

    assert (march["previous"], march["following"]) == (
        None,
        {"url": "/en/events/2027/04/", "name": "April 2027"},
    )
    assert (april["previous"], april["following"]) == (None, None)


@pytest.mark.parametrize("month", ["2027/13", "2027/00", "0000/01", "9999/12", "2027/1", "x/y"])
def test_month_that_does_not_exist_is_not_found(client, index, month):
    assert client.get(f"/en/events/{month}/").status_code == 404


def cells(response):
    weeks = response.context["weeks"]
    return {day["datetime"]: day for week in weeks for day in week if not day["outside"]}


def test_month_shows_four_dates_a_day_and_leads_to_the_rest(client, now, make_event):
    for number in range(6):
        make_event(title=f"Event {number}", start_date=date(2027, 3, 9), kind="debate")

    response = client.get("/en/events/2027/03/?kind=debate")

    day = cells(response)["2027-03-09"]
    assert [event["title"] for event in day["events"]] == [f"Event {n}" for n in range(4)]
    assert day["more"] == 2
    document = BeautifulSoup(response.content, "html.parser")
    (more,) = document.select(".month-more")
    assert (more.text, more["href"]) == (
        "and 2 more: Tuesday 9 March 2027",
        "/en/events/2027/03/09/?kind=debate",
    )


def test_month_counts_each_date_once(client, now, make_event):
    make_event(start_date=date(2027, 2, 20), end_date=date(2027, 4, 3))
    make_event(start_date=date(2027, 3, 9))

    assert client.get("/en/events/2027/03/").context["count"] == 2


def test_month_says_which_dates_are_cancelled_or_moved(client, now, make_series):
    make_series(
        {"day": date(2027, 3, 9), "kind": "cancelled"},
        {"day": date(2027, 3, 16), "kind": "moved", "new_day": date(2027, 3, 18)},
    )

    days = cells(client.get("/en/events/2027/03/"))

    shown = {
        day["datetime"]: [(event["tag"], event["time"], event["url"]) for event in day["events"]]
        for day in days.values()
        if day["events"]
    }
    assert shown == {
        "2027-03-02": [("", "18:00", "/en/events/course/2027-03-02/")],
        "2027-03-09": [("Cancelled", "18:00", "/en/events/course/2027-03-09/")],
        "2027-03-18": [("Moved", "18:00", "/en/events/course/2027-03-16/")],
        "2027-03-23": [("", "18:00", "/en/events/course/2027-03-23/")],
        "2027-03-30": [("", "18:00", "/en/events/course/2027-03-30/")],
    }


def test_month_is_a_table_that_can_be_heard(client, now, make_event):
    make_event(title="Tea", start_date=date(2027, 3, 1))

    document = BeautifulSoup(client.get("/en/events/2027/03/").content, "html.parser")

    table = document.select_one("table.month")
    assert document.select_one(f"#{table['aria-labelledby']}").text == "March 2027"
    assert [header["abbr"] for header in table.select("th[scope=col]")][:2] == ["Monday", "Tuesday"]
    (today,) = table.select("[aria-current=date]")
    assert (today["href"], today.select_one(".unseen").text) == (
        "/en/events/2027/03/01/",
        "Monday 1 March 2027",
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2027&month=5", "/en/events/2027/05/"),
        ("year=2027&month=5&kind=debate", "/en/events/2027/05/?kind=debate"),
        ("year=2027&month=13", "/en/events/2027/03/"),
        ("year=&month=x", "/en/events/2027/03/"),
        ("", "/en/events/2027/03/"),
    ],
)
def test_form_leads_to_the_address_of_a_month(client, now, index, query, expected):
    assert client.get(f"/en/events/to-month/?{query}").url == expected


def test_reader_stays_on_the_month_in_another_language(client, now, home_page, index):
    italian = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(italian).save_revision().publish()
    index.copy_for_translation(italian).save_revision().publish()

    document = BeautifulSoup(client.get("/en/events/2027/03/").content, "html.parser")

    link = document.select_one("header .languages a[hreflang=it]")
    assert link["href"] == "/it/events/2027/03/"
