from datetime import date, time

import pytest
from recurrence import WEEKLY, Recurrence, Rule

from events.models import EventPage

pytestmark = pytest.mark.django_db

WEEKLY_FOR_A_MONTH = Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False)


def names(response):
    return [
        (group.heading, [e.title for e in group.entries]) for group in response.context["groups"]
    ]


def test_list_is_grouped_in_words_with_running_events_first(client, now, make_event):
    make_event(title="Later", start_date=date(2027, 5, 4))
    make_event(title="Soon", start_date=date(2027, 3, 3))
    make_event(title="Then", start_date=date(2027, 3, 8))
    make_event(title="Running", start_date=date(2027, 2, 28), end_date=date(2027, 3, 2))
    make_event(title="Over", start_date=date(2027, 2, 27))

    response = client.get("/en/events/")

    assert names(response) == [
        ("On now", ["Running"]),
        ("This week", ["Soon"]),
        ("Next week", ["Then"]),
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


def test_unknown_filter_value_is_said_and_shows_nothing(client, now, make_event):
    make_event()

    response = client.get("/en/events/?kind=party")

    assert response.status_code == 200
    assert names(response) == []
    assert "This filter does not exist" in response.content.decode()


@pytest.mark.parametrize(
    "query", ["?page=x", "?page=99", "?kind=%00", "?place=%F0%9F%92%A9&page=-1"]
)
def test_bad_query_is_answered(client, now, index, query):
    for path in ("", "past/", "2027/03/", "2027/03/09/", "subscribe/"):
        assert client.get(f"/en/events/{path}{query}").status_code == 200


def test_list_says_that_the_next_date_is_cancelled_and_names_the_one_after(
    client, now, make_series
):
    make_series(
        {"day": date(2027, 3, 2), "kind": "cancelled", "reason": "The teacher is ill."},
        {"day": date(2027, 3, 9), "kind": "cancelled"},
    )

    (group,) = client.get("/en/events/").context["groups"]
    (entry,) = group.entries

    assert (group.heading, entry.day, entry.kind, entry.tag, entry.notes) == (
        "This week",
        "Tuesday 2 March 2027",
        "cancelled",
        "Cancelled",
        ["The teacher is ill.", "Next: Tuesday 16 March 2027, 18:00–20:00."],
    )


def test_list_names_no_next_date_when_none_takes_place(client, now, make_series):
    make_series({"day": date(2027, 3, 2), "kind": "cancelled"}, dates=1)

    (group,) = client.get("/en/events/").context["groups"]

    assert [(entry.tag, entry.notes) for entry in group.entries] == [("Cancelled", [])]


def test_list_shows_the_new_time_of_a_moved_date(client, now, make_series):
    make_series(
        {
            "day": date(2027, 3, 2),
            "kind": "moved",
            "new_day": date(2027, 3, 4),
            "start_time": time(17),
        }
    )

    (group,) = client.get("/en/events/").context["groups"]
    (entry,) = group.entries

    assert (entry.day, entry.time, entry.kind, entry.tag, entry.notes) == (
        "Thursday 4 March 2027",
        "17:00–19:00 · repeats",
        "changed",
        "Moved",
        ["Instead of Tuesday 2 March 2027."],
    )


def test_list_shows_the_venue_of_a_changed_date(client, now, make_series):
    make_series({"day": date(2027, 3, 2), "kind": "changed", "venue": "Music school"}, venue="Hall")

    (group,) = client.get("/en/events/").context["groups"]

    assert [(entry.tag, entry.places) for entry in group.entries] == [("Changed", ["Music school"])]


def test_event_that_is_called_off_is_called_so_whatever_its_dates_say(client, now, make_series):
    make_series({"day": date(2027, 3, 2), "kind": "changed"}, status="cancelled")

    (group,) = client.get("/en/events/").context["groups"]

    assert [(entry.tag, entry.kind) for entry in group.entries] == [("Cancelled", "cancelled")]


def test_past_leads_to_reports_only_where_there_are_some(client, now, make_event):
    make_event(title="Told", slug="told", start_date=date(2027, 2, 2), report="<p>We met.</p>")
    make_event(title="Untold", start_date=date(2027, 2, 1))

    response = client.get("/en/events/past/")

    (group,) = response.context["groups"]
    assert [entry.has_report for entry in group.entries] == [True, False]
    assert '<a href="/en/events/told/#report">' in response.content.decode()


def test_filter_is_carried_to_every_view_and_said_in_words(client, now, make_event):
    make_event(kind="debate", level="eu")

    context = client.get("/en/events/past/?kind=debate&level=eu&page=2").context

    assert context["urls"] == {
        "upcoming": "/en/events/?kind=debate&level=eu",
        "month": "/en/events/2027/03/?kind=debate&level=eu",
        "past": "/en/events/past/?kind=debate&level=eu",
        "subscribe": "/en/events/subscribe/?kind=debate&level=eu",
    }
    assert [(one.label, one.words, one.url) for one in context["chosen"]] == [
        ("Kind", "Debate", "/en/events/past/?level=eu"),
        ("Level", "European Union", "/en/events/past/?kind=debate"),
    ]
    assert context["clear_url"] == "/en/events/past/"


def test_filter_without_a_choice_is_not_offered(client, now, make_event):
    make_event()

    context = client.get("/en/events/").context

    offered = [field.name for field in [*context["fields"], *context["more_fields"]]]
    assert offered == ["kind", "level", "mode", "languages"]
