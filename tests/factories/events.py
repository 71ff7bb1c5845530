"""Events for tests."""

from datetime import date

import wagtail_factories
from factory import Sequence

from events.models import EventIndexPage, EventPage, ResultsPage


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
