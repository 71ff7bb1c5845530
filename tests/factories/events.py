"""Events for tests."""

from datetime import date

import wagtail_factories
from factory import LazyFunction, Sequence
from factory.django import DjangoModelFactory
from wagtail.models import Locale

from events.models import CalendarSource, EventIndexPage, EventPage, ResultsPage


class EventIndexPageFactory(wagtail_factories.PageFactory):
    title = "What’s on"
    slug = "events"

    class Meta:
        model = EventIndexPage


class EventPageFactory(wagtail_factories.PageFactory):
    """A single event on one day, without times."""

    title = Sequence(lambda number: f"Event {number}")
    start_date = date(2027, 3, 9)
    time_zone = "Europe/Brussels"

    class Meta:
        model = EventPage


class ResultsPageFactory(wagtail_factories.PageFactory):
    title = "Results"

    class Meta:
        model = ResultsPage


class CalendarSourceFactory(DjangoModelFactory):
    """A calendar at an address, whose events are published at once."""

    name = Sequence(lambda number: f"Town {number}")
    address = Sequence(lambda number: f"https://town{number}.example/events.ics")
    locale = LazyFunction(Locale.get_default)
    publish = CalendarSource.Publish.LIVE

    class Meta:
        model = CalendarSource
