from datetime import date, time

import pytest
from django.urls import reverse
from recurrence import WEEKLY, Recurrence, Rule

from campaign.models import PlaceIndexPage, PlacePage
from events.fields import read, write
from events.models import EventPage

pytestmark = pytest.mark.django_db

NEW = {
    "title": "Spring course",
    "start_date": "2027-04-07",
    "start_time": "18:30",
    "end_time": "20:30",
    "venue": "Music school",
    "summary": "Eight evenings.",
}


def address(index, like=None):
    query = f"?like={like.pk}" if like else ""
    return reverse("events_editing:copy", args=[index.pk]) + query


@pytest.fixture
def copy(now, publisher, index):
    def copy(like=None, client=publisher, **values):
        return client.post(address(index, like), {**NEW, **values})

    return copy


def newest():
    return EventPage.objects.order_by("-pk").first().get_latest_revision_as_object()


def test_form_asks_for_eight_things_and_begins_with_the_last_event(publisher, index, make_event):
    make_event(title="First", venue="Library")
    make_event(title="Last", venue="Town hall", start_time=time(18))

    form = publisher.get(address(index)).context["form"]

    assert list(form.fields) == [
        "title",
        "start_date",
        "start_time",
        "end_time",
        "place",
        "venue",
        "summary",
        "publish",
    ]
    assert (form["title"].value(), form["venue"].value()) == ("Last", "Town hall")
    assert form["start_date"].value() is None


def test_another_event_can_be_chosen(publisher, index, make_event):
    first = make_event(title="First")
    make_event(title="Last")

    context = publisher.get(address(index, first)).context

    assert context["form"]["title"].value() == "First"
    assert [name for _pk, name in context["offered"]] == [
        "Last (9 March 2027)",
        "First (9 March 2027)",
    ]


def test_new_event_has_what_was_typed_and_the_rest_of_the_earlier(copy, make_event):
    earlier = make_event(
        title="Course",
        kind="training",
        working_languages=["da"],
        for_whom="Everybody",
        end_date=date(2027, 3, 11),
        series_number=3,
    )
    earlier.programme_items.create(title="Plenary", day=1, locale=earlier.locale)
    earlier.save()

    response = copy()

    new = newest()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[new.pk])
    assert (new.title, new.slug, new.venue, new.summary) == (
        "Spring course",
        "spring-course",
        "Music school",
        "Eight evenings.",
    )
    assert (new.start_date, new.end_date) == (date(2027, 4, 7), date(2027, 4, 9))
    assert (new.start_time, new.end_time) == (time(18, 30), time(20, 30))
    assert (new.kind, new.working_languages, new.for_whom) == ("training", ["da"], "Everybody")
    assert [row.title for row in new.programme_items.all()] == ["Plenary"]
    assert new.series_number == 4


def test_new_event_has_nothing_of_what_became_of_the_earlier(copy, make_event):
    earlier = make_event(
        status="cancelled", status_reason="Storm.", report="<p>Good.</p>", title="Course"
    )
    earlier.participation.create(town="Vejle", country="DK", total=4)
    earlier.changes.create(date=date(2027, 3, 1), text="Cancelled.", locale=earlier.locale)
    earlier.changed_dates.create(day=date(2027, 3, 9), locale=earlier.locale)
    earlier.save()

    copy()

    new = newest()
    assert (new.status, new.status_reason, new.report) == ("confirmed", "", "")
    assert [
        getattr(new, name).count() for name in ("participation", "changes", "changed_dates")
    ] == [0, 0, 0]
    assert new.translation_key != earlier.translation_key


def test_it_is_kept_as_a_draft_or_published_as_wished(copy, make_event, client):
    make_event(live=True)
    copy()
    drafted = EventPage.objects.get(title="Spring course")
    copy(publish="on", title="Summer course")
    published = EventPage.objects.get(title="Summer course")

    assert (drafted.live, published.live) == (False, True)
    assert client.get(published.url).status_code == 200


def test_same_title_gets_an_address_of_its_own(copy, make_event):
    make_event(title="Spring course", slug="spring-course")

    copy()

    assert newest().slug == "spring-course-1"


@pytest.mark.parametrize(
    ("title", "slug"), [("Past", "past-event"), ("شاي", "شاي"), ("?!", "event")]
)
def test_every_title_gives_an_address(copy, make_event, title, slug):
    make_event()

    copy(title=title)

    assert newest().slug == slug


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=TU", "RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=WE"),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU,TH", "RRULE:FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            "RRULE:FREQ=WEEKLY;UNTIL=20270427T000000Z\nEXDATE:20270323T000000Z",
            "RRULE:FREQ=WEEKLY;UNTIL=20270526T000000Z",
        ),
        ("RDATE:20270501T000000Z", ""),
    ],
)
def test_series_begins_anew_and_lasts_as_long(copy, make_event, before, after):
    make_event(recurrence=read(before))

    copy()

    assert write(newest().recurrence) == after


def test_zone_is_that_of_the_new_place(copy, make_event, home_page):
    places = home_page.add_child(instance=PlaceIndexPage(title="Places"))
    athens = places.add_child(
        instance=PlacePage(title="Athens", country="GR", time_zone="Europe/Athens")
    )
    make_event()

    copy(place=athens.pk)

    assert (newest().place, newest().time_zone) == (athens, "Europe/Athens")


def test_event_without_a_day_can_be_copied(copy, make_event):
    make_event(start_date=None, precision="none")

    copy()

    assert (newest().precision, newest().start_date) == ("day", date(2027, 4, 7))


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"title": ""}, "title", "This field is required."),
        ({"start_date": ""}, "start_date", "This field is required."),
        ({"start_date": "9999-12-31"}, "start_date", "Check the year."),
        ({"start_time": ""}, "start_time", "Say when it starts, or leave out when it ends."),
        (
            {"end_time": "17:00"},
            "end_time",
            "The event ends before it starts. If it goes on after midnight, give the last day too.",
        ),
    ],
)
def test_mistakes_are_said_in_plain_words(copy, make_event, values, field, message):
    make_event(recurrence=Recurrence(rrules=[Rule(WEEKLY)], include_dtstart=False))

    form = copy(**values).context["form"]

    assert {name: list(found) for name, found in form.errors.items()} == {field: [message]}
    assert EventPage.objects.count() == 1


def test_who_may_only_add_makes_a_draft(staff, copy, index, make_event):
    make_event()
    adder = staff("add")

    fields = adder.get(address(index)).context["form"].fields
    response = copy(client=adder, publish="on")

    new = EventPage.objects.get(title="Spring course")
    assert "publish" not in fields
    assert (new.live, new.owner.username) == (False, "add")
    assert adder.get(response.url).status_code == 200


def test_strangers_and_those_without_the_right_are_refused(client, staff, index, make_event):
    make_event()
    assert client.post(address(index), NEW).status_code == 302
    assert staff("change").post(address(index), NEW).url == reverse("wagtailadmin_home")
    assert EventPage.objects.count() == 1


def test_empty_calendar_leads_to_an_empty_form(publisher, index):
    response = publisher.get(address(index))

    assert response.url == reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])


@pytest.mark.parametrize("like", ["x", "999999", "²"])
def test_event_that_does_not_exist_is_not_a_fault(publisher, index, make_event, like):
    make_event()

    assert publisher.get(f"{address(index)}?like={like}").status_code in (200, 404)


def test_calendar_leads_to_it(publisher, index, make_event):
    event = make_event()

    text = publisher.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()

    assert f'"{address(index)}"' in text
    assert address(index, event) in text
