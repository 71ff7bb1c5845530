from datetime import date, time

import pytest
from icalendar import Calendar
from recurrence import WEEKLY, Recurrence, Rule

from events.models import EventPage

pytestmark = pytest.mark.django_db

#: For a page that was shown before.
MOST_QUERIES = 12
WEEKLY_FOR_A_MONTH = Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False)


def names(response):
    return [
        (group.heading, [e.title for e in group.entries]) for group in response.context["groups"]
    ]


def summaries(response):
    return [event["summary"] for event in Calendar.from_ical(response.content).walk("VEVENT")]


def test_list_is_grouped_in_words_with_running_events_first(client, now, make_event):
    make_event(title="Later", start_date=date(2027, 5, 4))
    make_event(title="Soon", start_date=date(2027, 3, 3))
    make_event(title="Running", start_date=date(2027, 2, 28), end_date=date(2027, 3, 2))
    make_event(title="Over", start_date=date(2027, 2, 27))

    response = client.get("/en/events/")

    assert names(response) == [
        ("On now", ["Running"]),
        ("This week", ["Soon"]),
        ("May 2027", ["Later"]),
    ]


def test_list_shows_a_series_once_with_its_next_date(client, now, make_event):
    make_event(title="Course", start_date=date(2027, 2, 18), recurrence=WEEKLY_FOR_A_MONTH)

    response = client.get("/en/events/")

    (group,) = response.context["groups"]
    assert [entry.day for entry in group.entries] == ["Thursday 4 March 2027"]


def test_list_names_the_month_of_events_without_a_day(client, now, make_event):
    make_event(title="Somewhen", start_date=date(2027, 9, 1), precision="month")
    make_event(title="Open", start_date=None, precision="none")
    make_event(title="Past month", start_date=date(2027, 2, 1), precision="month")

    response = client.get("/en/events/")

    assert [(e.title, e.day, e.time) for e in response.context["open_dates"]] == [
        ("Somewhen", "September 2027", "day to be announced"),
        ("Open", "Date to be announced", ""),
    ]
    assert "1 September" not in response.content.decode()


def test_past_shows_what_is_over_the_latest_first(client, now, make_event):
    make_event(title="First", start_date=date(2026, 1, 9))
    make_event(title="Month", start_date=date(2026, 6, 1), precision="month")
    make_event(title="Second", start_date=date(2027, 1, 9))
    make_event(title="Unrecorded", start_date=None, precision="unrecorded")
    make_event(title="Coming", start_date=date(2027, 4, 9))

    response = client.get("/en/events/past/")

    assert names(response) == [
        ("January 2027", ["Second"]),
        ("June 2026", ["Month"]),
        ("January 2026", ["First"]),
        ("Day not recorded", ["Unrecorded"]),
    ]
    text = response.content.decode()
    assert "The day is not recorded" in text
    assert "announced" not in text


def test_event_of_which_the_day_is_not_recorded_is_not_coming_up(client, now, make_event):
    make_event(start_date=None, precision="unrecorded")

    context = client.get("/en/events/").context

    assert (context["groups"], context["open_dates"]) == ([], [])


def test_past_month_is_not_announced(client, now, make_event):
    make_event(title="Held", start_date=date(2026, 6, 1), precision="month")
    make_event(title="Off", start_date=date(2026, 6, 1), precision="month", status="cancelled")

    (group,) = client.get("/en/events/past/").context["groups"]
    month = client.get("/en/events/2026/06/").context["open_dates"]

    expected = [("Held", "the day is not recorded"), ("Off", "")]
    assert [(entry.title, entry.time) for entry in group.entries] == expected
    assert [(entry.title, entry.time) for entry in month] == expected


def test_other_event_has_no_word_for_its_kind(client, now, make_event):
    make_event(slug="tea", kind="other")
    make_event(slug="talk", kind="debate")

    (group,) = client.get("/en/events/").context["groups"]

    assert [entry.tag for entry in group.entries] == ["", "Debate"]
    assert [EventPage.objects.get(slug=slug).kicker for slug in ("tea", "talk")] == [[], ["Debate"]]


def test_draft_is_in_no_list_and_no_feed(client, now, make_event):
    make_event(title="Draft", live=False)

    assert names(client.get("/en/events/")) == []
    assert summaries(client.get("/en/events/feed.ics")) == []


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

    assert (march["previous"], march["following"].number) == (None, 4)
    assert (april["previous"], april["following"]) == (None, None)


@pytest.mark.parametrize("month", ["2027/13", "2027/00", "0000/01", "9999/12", "2027/1", "x/y"])
def test_month_that_does_not_exist_is_not_found(client, index, month):
    assert client.get(f"/en/events/{month}/").status_code == 404


def test_filter_on_the_page_is_the_filter_of_the_feed(client, now, make_event):
    make_event(title="Talk", kind="debate")
    make_event(title="Tour", kind="field-visit")

    page = client.get("/en/events/?kind=debate")
    feed = page.context["subscriptions"]["https"]

    assert names(page) == [("March 2027", ["Talk"])]
    assert feed == "http://testserver/en/events/feed/kind/debate.ics"
    assert summaries(client.get("/en/events/feed/kind/debate.ics")) == ["Talk"]


def test_unknown_filter_value_is_said_and_shows_nothing(client, now, make_event):
    make_event()

    response = client.get("/en/events/?kind=party")

    assert response.status_code == 200
    assert names(response) == []
    assert "This filter does not exist" in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "kind",
        "kind/party",
        "colour/red",
        "kind/debate/kind/debate",
        "project/no-such-project",
        "kind//level/local",
    ],
)
def test_feed_of_a_filter_that_does_not_exist_is_not_found(client, index, path):
    assert client.get(f"/en/events/feed/{path}.ics").status_code == 404


@pytest.mark.parametrize(
    "query", ["?page=x", "?page=99", "?kind=%00", "?place=%F0%9F%92%A9&page=-1"]
)
def test_bad_query_is_answered(client, now, index, query):
    for path in ("", "past/", "2027/03/"):
        assert client.get(f"/en/events/{path}{query}").status_code == 200


def test_feed_is_a_calendar_without_a_cookie(client, make_event):
    make_event()

    response = client.get("/en/events/feed.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'inline; filename="events.ics"'
    assert response.cookies == {}


def test_feed_that_did_not_change_is_not_sent_again(client, make_event):
    event = make_event()
    etag = client.get("/en/events/feed.ics")["ETag"]

    unchanged = client.get("/en/events/feed.ics", headers={"If-None-Match": etag})
    event.save_revision().publish()
    changed = client.get("/en/events/feed.ics", headers={"If-None-Match": etag})

    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert changed.status_code == 200


def test_file_of_one_event_is_to_download(client, make_event):
    event = make_event(title="Tea", slug="tea")

    response = client.get("/en/events/tea/event.ics")

    assert response["Content-Disposition"] == 'attachment; filename="tea.ics"'
    (component,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert component["uid"] == str(event.translation_key)
    assert component["url"] == "http://ground.example/en/events/tea/"


def test_sequence_rises_when_the_appointment_changes(client, make_event):
    event = make_event(slug="tea")

    def sequence():
        content = client.get("/en/events/tea/event.ics").content
        return Calendar.from_ical(content).walk("VEVENT")[0]["sequence"]

    event.save_revision().publish()
    before = sequence()
    event.title = "More tea"
    event.save_revision().publish()
    same = sequence()
    event.status = EventPage.Status.CANCELLED
    event.save_revision().publish()

    assert (before, same, sequence()) == (0, 0, 1)


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


def warm(client, path):
    """The very first request makes the row of the settings, which is a change of the site."""
    client.get(f"/en/events/{path}")
    client.get(f"/en/events/{path}")


@pytest.mark.parametrize("path", ["tea/", "tea/event.ics"])
def test_event_needs_few_queries(client, now, make_event, django_assert_max_num_queries, path):
    make_event(slug="tea", start_date=date(2027, 3, 9))
    warm(client, path)

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(f"/en/events/{path}")


@pytest.mark.parametrize("path", ["", "past/", "2027/03/", "feed.ics", "feed/kind/other.ics"])
def test_number_of_queries_does_not_grow_with_the_events(
    client, now, make_event, django_assert_max_num_queries, path
):
    def queries():
        warm(client, path)
        with django_assert_max_num_queries(MOST_QUERIES) as captured:
            client.get(f"/en/events/{path}")
        return len(captured)

    make_event(start_date=date(2027, 2, 9))
    make_event(start_date=date(2027, 3, 9))
    few = queries()
    for day in range(10, 14):
        make_event(start_date=date(2027, 2, day))
        make_event(start_date=date(2027, 3, day))

    assert queries() == few
