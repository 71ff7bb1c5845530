from datetime import date

import pytest
from django.template import Context, Template
from wagtail.models import Locale

from campaign.models import Theme

pytestmark = pytest.mark.django_db


def entries(tag, **context):
    template = Template("{% load events_tags %}{% " + tag + " as found %}")
    rendered = Context(context)
    template.render(rendered)
    return [(entry.title, entry.day) for entry in rendered["found"]]


def test_next_events_are_running_or_upcoming(now, make_event):
    make_event(title="Over", start_date=date(2027, 2, 1))
    make_event(title="Third", start_date=date(2027, 5, 1))
    make_event(title="Second", start_date=date(2027, 4, 1))
    make_event(title="First", start_date=date(2027, 2, 27), end_date=date(2027, 3, 1))

    assert entries("next_events 2") == [
        ("First", "Saturday 27 February – Monday 1 March 2027"),
        ("Second", "Thursday 1 April 2027"),
    ]


def test_events_of_a_theme_in_any_of_its_languages(now, make_event):
    theme = Theme.objects.create(name="Language", slug="language", locale=Locale.get_default())
    italian = theme.copy_for_translation(Locale.objects.create(language_code="it"))
    italian.save()
    make_event(title="Mine", theme=theme)
    make_event(title="Other")

    assert entries("events_of theme=theme", theme=italian) == [("Mine", "Tuesday 9 March 2027")]


def test_past_events_are_asked_for(now, make_event):
    make_event(title="Over", start_date=date(2027, 2, 1))
    make_event(title="Coming")

    assert entries("events_of past=True") == [("Over", "Monday 1 February 2027")]


def test_address_of_the_calendar_is_empty_without_one(home_page):
    assert Template("{% load events_tags %}{% event_index_url %}").render(Context()) == ""


def test_address_of_the_calendar(index):
    rendered = Template("{% load events_tags %}{% event_index_url %}").render(Context())

    assert rendered == "/en/events/"
