from datetime import date

import pytest
from recurrence import WEEKLY, Recurrence, Rule

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
