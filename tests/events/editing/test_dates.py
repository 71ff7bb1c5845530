from datetime import date, time

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from events.models import EventPage, Occurrence
from tests.events.editing.conftest import TUESDAYS
from tests.factories.home import translated
from tests.markup import form_values

pytestmark = pytest.mark.django_db

SECOND = TUESDAYS[1]


def address(page, day=None):
    if day is None:
        return reverse("events_editing:dates", args=[page.pk])
    return reverse("events_editing:one_date", args=[page.pk, day])


@pytest.fixture
def change(publisher, series):
    def change(day=SECOND, client=publisher, page=series, **values):
        return client.post(address(page, day), values, follow=True)

    return change


def rows(page):
    return [(row.day, row.kind, row.reason) for row in page.changed_dates.all()]


def words(response):
    return " ".join(str(message) for message in response.context["messages"])


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def test_list_shows_the_dates_and_what_was_said_of_them(now, publisher, series, change):
    change(kind="cancelled", reason="Storm.")

    context = publisher.get(address(series)).context

    assert [(found.day, found.state, found.reason) for found in context["coming"]] == [
        (TUESDAYS[0], "", ""),
        (SECOND, "cancelled", "Storm."),
        (TUESDAYS[2], "", ""),
        (TUESDAYS[3], "", ""),
    ]


def test_cancelled_date_is_published_at_once(now, change, series, again):
    response = change(kind="cancelled", reason="Storm.", new_day="2027-03-10", venue="Nowhere")

    live, draft = again(series)
    assert rows(live) == rows(draft) == [(SECOND, "cancelled", "Storm.")]
    assert live.changed_dates.get().new_day is None
    assert not live.has_unpublished_changes
    assert Occurrence.objects.get(cancelled=True).day == SECOND
    assert "Tuesday 9 March 2027 is cancelled. Readers and calendars see it now." in words(response)


def test_moved_date_has_the_new_time(now, change, series):
    change(kind="moved", new_day="2027-03-10", start_time="19:00", reason="Exam.")

    found = Occurrence.objects.get(day=SECOND)
    assert (found.start_date, found.start.hour, found.end.hour) == (date(2027, 3, 10), 18, 20)


def test_changed_date_says_what_is_different(now, change, series, again):
    change(kind="changed", venue="Music school", new_day="2027-03-10")

    (row,) = again(series)[0].changed_dates.all()
    assert (row.kind, row.venue, row.new_day) == ("changed", "Music school", None)


def test_date_is_changed_twice_in_one_row(now, change, series, again):
    change(kind="cancelled", reason="Storm.")
    change(kind="moved", new_day="2027-03-10")

    live, draft = again(series)
    assert rows(live) == rows(draft) == [(SECOND, "moved", "")]


def test_date_is_as_in_the_series_again(now, change, series, again):
    change(kind="cancelled")
    response = change(undo="1")

    live, draft = again(series)
    assert rows(live) == rows(draft) == []
    assert "is as in the series again" in words(response)


def test_rest_of_the_draft_is_not_published(now, change, series, again):
    series.title = "Longer course"
    series.save_revision()

    change(kind="cancelled")

    live, draft = again(series)
    assert (live.title, draft.title) == ("Course", "Longer course")
    assert rows(live) == rows(draft) == [(SECOND, "cancelled", "")]
    assert live.has_unpublished_changes


def test_publishing_the_draft_afterwards_keeps_the_change(now, change, series, again):
    series.save_revision()
    series.title = "Longer course"
    series.save_revision()
    change(kind="cancelled")

    EventPage.objects.get(pk=series.pk).get_latest_revision().publish()

    live, _draft = again(series)
    assert (live.title, rows(live)) == ("Longer course", [(SECOND, "cancelled", "")])


def test_who_may_not_publish_saves_a_draft(now, writer, change, series, again):
    response = change(client=writer, kind="cancelled")

    live, draft = again(series)
    assert (rows(live), rows(draft)) == ([], [(SECOND, "cancelled", "")])
    assert "somebody who may publish has to publish it" in words(response)
    (shown,) = [d for d in writer.get(address(series)).context["coming"] if d.state]
    assert shown.day == SECOND


def test_event_that_is_not_published_stays_a_draft(now, change, series, again):
    series.unpublish()

    response = change(kind="cancelled")

    live, draft = again(series)
    assert (live.live, rows(draft)) == (False, [(SECOND, "cancelled", "")])
    assert "The event itself is not published yet." in words(response)


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({}, "kind", "This field is required."),
        ({"kind": "moved"}, "new_day", "Give the new day or the new time."),
        (
            {"kind": "moved", "new_day": "2027-03-09"},
            "new_day",
            "Give the new day or the new time.",
        ),
        (
            {"kind": "moved", "new_day": "2027-03-16"},
            "new_day",
            "The series has another date on Tuesday 16 March 2027 already.",
        ),
        (
            {"kind": "moved", "start_time": "20:00", "end_time": "19:00"},
            "end_time",
            "It ends before it begins.",
        ),
        ({"kind": "moved", "end_time": "17:00"}, "end_time", "It ends before it begins."),
        ({"kind": "moved", "new_day": "9999-12-31"}, "new_day", "Check the year."),
        ({"kind": "changed"}, "__all__", "Say what is different: the venue, or a reason."),
    ],
)
def test_mistakes_are_said_in_plain_words(now, change, series, again, values, field, message):
    response = change(**values)

    assert errors(response) == {field: [message]}
    assert rows(again(series)[1]) == []


def test_date_may_move_to_the_day_of_one_that_is_cancelled(now, change, series, again):
    change(day=TUESDAYS[2], kind="cancelled")
    change(kind="moved", new_day=TUESDAYS[2].isoformat())

    assert len(rows(again(series)[0])) == 2


def test_two_dates_do_not_move_to_the_same_day(now, change):
    change(kind="moved", new_day="2027-03-10")
    response = change(day=TUESDAYS[2], kind="moved", new_day="2027-03-10")

    assert list(errors(response)) == ["new_day"]


@pytest.mark.parametrize("day", [date(2027, 3, 10), date(2028, 3, 7)])
def test_day_that_is_not_in_the_series_is_not_found(publisher, series, day):
    assert publisher.get(address(series, day)).status_code == 404
    assert publisher.post(address(series, day), {"kind": "cancelled"}).status_code == 404


@pytest.mark.parametrize("day", ["2027-02-30", "2027-13-01", "tomorrow"])
def test_day_that_does_not_exist_is_not_found(publisher, series, day):
    assert publisher.get(f"/cms/events/{series.pk}/dates/{day}/").status_code == 404


def test_change_without_effect_is_listed_and_can_be_forgotten(
    now, publisher, series, change, again
):
    change(kind="cancelled", reason="Storm.")
    series, _draft = again(series)
    series.start_date, series.start_time = date(2027, 3, 4), time(18)
    series.save_revision().publish()

    ((row, _words),) = publisher.get(address(series)).context["lost"]
    page = publisher.get(address(series, SECOND))
    change(undo="1")

    assert (row.day, page.status_code) == (SECOND, 200)
    assert rows(again(series)[0]) == []


def test_normal_save_and_publish_keep_the_changes(now, change, series, again, admin_client):
    change(kind="cancelled", reason="Storm.")
    series, draft = again(series)
    data = form_data(admin_client, series)

    admin_client.post(reverse("wagtailadmin_pages:edit", args=[series.pk]), data)
    saved = rows(again(series)[1])
    admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[series.pk]),
        {**data, "title": "Other", "action-publish": "1"},
    )

    live, draft = again(series)
    assert live.title == "Other"
    assert saved == rows(live) == rows(draft) == [(SECOND, "cancelled", "Storm.")]


def form_data(client, page):
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    # What scripts put into the form.
    scripted = nested_form_data({"body": streamfield([]), "report": rich_text("")})
    return form_values(response, "form[data-edit-form]") | scripted


def test_translation_leads_to_the_source(now, publisher, admin_client, series):
    page = translated(series, "it")

    response = admin_client.get(address(page, SECOND))

    assert response.url == address(series, SECOND)


def test_change_reaches_every_language(now, change, series, again):
    pages = [translated(series, language) for language in ("it", "ar")]

    change(kind="cancelled", reason="Storm.")

    for page in pages:
        live, draft = again(page)
        assert rows(live) == rows(draft) == [(SECOND, "cancelled", "Storm.")]


def test_what_was_done_is_in_the_history(now, change, series):
    change(kind="cancelled")

    entry = PageLogEntry.objects.filter(page=series.pk, action="wagtail.publish").latest("pk")
    assert entry.user.username == "add-change-publish"


def test_strangers_and_those_without_the_right_are_refused(client, staff, series):
    adder = staff("add")
    for path in (address(series), address(series, SECOND)):
        assert client.get(path).status_code == 302
        assert adder.get(path).url == reverse("wagtailadmin_home")
        assert adder.post(path, {"kind": "cancelled"}).url == reverse("wagtailadmin_home")
    assert series.changed_dates.count() == 0


def test_locked_event_is_left_alone(publisher, series, admin_user):
    EventPage.objects.filter(pk=series.pk).update(locked=True, locked_by=admin_user)

    response = publisher.post(address(series, SECOND), {"kind": "cancelled"})

    assert response.url == reverse("wagtailadmin_pages:edit", args=[series.pk])
    assert series.changed_dates.count() == 0


def test_event_that_does_not_repeat_says_so(publisher, make_event):
    response = publisher.get(address(make_event()))

    assert "This event does not repeat" in response.content.decode()


def test_editor_leads_to_the_dates_and_the_status(now, publisher, series):
    text = publisher.get(reverse("wagtailadmin_pages:edit", args=[series.pk])).content.decode()
    listing = publisher.get(reverse("wagtailadmin_explore", args=[series.get_parent().pk]))

    for path in (
        address(series),
        address(series, SECOND),
        reverse("events_editing:status", args=[series.pk]),
    ):
        assert path in text
    assert address(series) in listing.content.decode()
