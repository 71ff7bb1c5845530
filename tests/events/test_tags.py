from datetime import date

import pytest
from django.template import Context, Template
from recurrence import DAILY, Recurrence, Rule
from wagtail.models import Locale

from campaign.models import PlaceIndexPage, PlacePage, Theme
from tests.factories.campaign import ProjectPageFactory

pytestmark = pytest.mark.django_db

DAILY_FOR_A_WEEK = Recurrence(rrules=[Rule(DAILY, count=7)], include_dtstart=False)


@pytest.fixture
def town(home_page):
    places = home_page.add_child(instance=PlaceIndexPage(title="Places"))
    return places.add_child(instance=PlacePage(title="Vejle", country="DK"))


def found(tag, **context):
    template = Template("{% load events_tags %}{% " + tag + " as found %}")
    rendered = Context(context)
    template.render(rendered)
    return rendered["found"]


def lines(entries):
    return [(entry.title, entry.day) for entry in entries]


def test_next_events_are_running_or_upcoming(now, make_event):
    make_event(title="Over", start_date=date(2027, 2, 1))
    make_event(title="Third", start_date=date(2027, 5, 1))
    make_event(title="Second", start_date=date(2027, 4, 1))
    make_event(title="First", start_date=date(2027, 2, 27), end_date=date(2027, 3, 1))

    assert lines(found("next_events 2")) == [
        ("First", "Saturday 27 February – Monday 1 March 2027"),
        ("Second", "Thursday 1 April 2027"),
    ]


def test_events_of_a_theme_in_any_of_its_languages(now, make_event):
    theme = Theme.objects.create(name="Language", slug="language", locale=Locale.get_default())
    italian = theme.copy_for_translation(Locale.objects.create(language_code="it"))
    italian.save()
    make_event(title="Mine", theme=theme)
    make_event(title="Other")

    events = found("events_of theme=theme", theme=italian)

    assert lines(events) == [("Mine", "Tuesday 9 March 2027")]


def test_past_events_are_asked_for(now, make_event):
    make_event(title="Over", start_date=date(2027, 2, 1))
    make_event(title="Coming")

    assert lines(found("events_of past=True")) == [("Over", "Monday 1 February 2027")]


def test_events_around_a_project_are_to_come_or_over(now, make_event):
    project = ProjectPageFactory()
    make_event(title="Over", start_date=date(2027, 2, 1), project=project)
    make_event(title="Coming", project=project)
    make_event(title="Other")

    events = found("events_around project=project", project=project)

    assert lines(events.upcoming) == [("Coming", "Tuesday 9 March 2027")]
    assert lines(events.past) == [("Over", "Monday 1 February 2027")]
    assert [entry.over for entry in [*events.upcoming, *events.past]] == [False, True]


def test_address_of_the_calendar_is_empty_without_one(home_page):
    assert Template("{% load events_tags %}{% event_index_url %}").render(Context()) == ""


def test_address_of_the_calendar(index):
    rendered = Template("{% load events_tags %}{% event_index_url %}").render(Context())

    assert rendered == "/en/events/"


def week_at(place):
    context = Context({"place": place})
    Template("{% load events_tags %}{% week_at place as found %}").render(context)
    found = context["found"]
    return found["is_week"], [(entry.title, entry.day) for entry in found["entries"]]


def test_week_of_a_place_shows_each_date_of_seven_days(now, town, make_event):
    make_event(title="Daily", place=town, start_date=date(2027, 3, 6), recurrence=DAILY_FOR_A_WEEK)
    make_event(title="Elsewhere", start_date=date(2027, 3, 2))
    make_event(title="Later", place=town, start_date=date(2027, 3, 8))

    assert week_at(town) == (
        True,
        [("Daily", "Saturday 6 March 2027"), ("Daily", "Sunday 7 March 2027")],
    )


def test_place_without_anything_this_week_shows_what_is_next(now, town, make_event):
    make_event(title="Later", place=town, start_date=date(2027, 3, 8))

    assert week_at(town) == (False, [("Later", "Monday 8 March 2027")])


def test_next_events_of_a_place_are_those_that_take_place(now, town, make_series):
    start = {"start_date": date(2027, 3, 9), "place": town}
    make_series({"day": date(2027, 3, 9), "kind": "cancelled"}, **start)

    assert week_at(town) == (False, [("Course", "Tuesday 16 March 2027")])
