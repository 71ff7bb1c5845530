import pytest
from icalendar import Calendar

from events.models import EventPage

pytestmark = pytest.mark.django_db


def summaries(response):
    return [event["summary"] for event in Calendar.from_ical(response.content).walk("VEVENT")]


def test_draft_is_in_no_list_and_no_feed(client, now, make_event):
    make_event(title="Draft", live=False)

    assert client.get("/en/events/").context["groups"] == []
    assert summaries(client.get("/en/events/feed.ics")) == []


def test_filter_on_the_page_is_the_filter_of_the_feed(client, now, make_event):
    make_event(title="Talk", kind="debate")
    make_event(title="Tour", kind="field-visit")

    page = client.get("/en/events/?kind=debate")
    feed = page.context["feed_url"]

    (group,) = page.context["groups"]
    assert [entry.title for entry in group.entries] == ["Talk"]
    assert feed == "http://testserver/en/events/feed/kind/debate.ics"
    assert summaries(client.get("/en/events/feed/kind/debate.ics")) == ["Talk"]


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
