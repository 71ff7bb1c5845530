from datetime import date, time

import pytest
from recurrence import WEEKLY, Recurrence, Rule

pytestmark = pytest.mark.django_db

WEEKLY_FOR_A_MONTH = Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False)


def test_event_page_shows_the_next_date_of_a_series(client, now, make_event):
    make_event(
        slug="course",
        start_date=date(2027, 2, 18),
        start_time=time(18),
        end_time=time(20),
        recurrence=WEEKLY_FOR_A_MONTH,
    )

    context = client.get("/en/events/course/").context

    assert context["when"] == {
        "day": "4",
        "date": "Thursday 4 March 2027",
        "datetime": "2027-03-04",
        "time": "18:00–20:00 (Central European Time)",
        "kind": "",
        "starts": "2027-03-04T18:00:00+01:00",
        "ends": "2027-03-04T20:00:00+01:00",
        "zone": "Europe/Brussels",
        "locale": "en-GB",
    }
    assert [row["date"] for row in context["more_dates"]] == ["Thursday 11 March 2027"]


def test_event_page_of_a_month_shows_no_day(client, now, make_event):
    make_event(slug="later", start_date=date(2027, 9, 1), precision="month")

    response = client.get("/en/events/later/")

    assert response.context["when"]["date"] == "September 2027"
    assert response.context["structured_data"] is None
    assert "1 September" not in response.content.decode()


def test_event_page_without_a_recorded_day_says_so(client, now, make_event):
    make_event(
        slug="held", start_date=None, precision="unrecorded", registration_url="https://x.eu"
    )

    response = client.get("/en/events/held/")

    assert response.context["when"] == {
        "day": "",
        "date": "The day is not recorded",
        "datetime": "",
        "time": "",
        "kind": "",
    }
    text = response.content.decode()
    assert "This event is over." in text
    assert "https://x.eu" not in text
    assert "text/calendar" not in text


def test_event_that_was_called_off_is_not_called_over(client, now, make_event):
    make_event(slug="off", start_date=date(2027, 2, 1), status="cancelled")

    assert "This event is over." not in client.get("/en/events/off/").content.decode()


def test_event_page_says_the_rule_of_a_series(client, now, make_event):
    make_event(slug="course", start_date=date(2027, 3, 9), recurrence=WEEKLY_FOR_A_MONTH)

    assert "Every week: Tuesday" in client.get("/en/events/course/").content.decode()


def test_event_page_cannot_be_left_through_its_structured_data(client, now, make_event):
    make_event(title="</script><b>", slug="tea")

    assert (
        '"name": "\\u003C/script\\u003E\\u003Cb\\u003E"'
        in client.get("/en/events/tea/").content.decode()
    )
