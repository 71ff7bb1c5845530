from datetime import UTC, date, datetime, time

import pytest
from django.utils import timezone
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import Locale, Page, Site

from events.indexing import reindex
from events.models import ChangedDate
from home.models import HomePage
from tests.factories.events import EventIndexPageFactory, EventPageFactory


@pytest.fixture
def home_page(db):
    """The front door, at the address of the default site."""
    root = Page.get_first_root_node()
    page = root.add_child(
        instance=HomePage(title="Common Ground", headline="Hello", slug="common-ground")
    )
    Site.objects.update(root_page=page, hostname="ground.example", port=80)
    Site.clear_site_root_paths_cache()
    return page


@pytest.fixture
def index(home_page):
    return EventIndexPageFactory(parent=home_page)


@pytest.fixture
def make_event(index):
    """A published event whose dates are in the index."""

    def make(**kwargs):
        event = EventPageFactory(parent=index, **kwargs)
        day = kwargs.get("start_date") or date(2027, 3, 9)
        reindex(event.translation_key, datetime.combine(day, time.min, UTC))
        return event

    return make


@pytest.fixture
def make_series(make_event):
    """Tuesdays from 2 March 2027 on, at six in Brussels; `changes` are its `changed_dates`."""

    def make(*changes: dict, dates=6, **kwargs):
        kwargs = {
            "title": "Course",
            "slug": "course",
            "start_date": date(2027, 3, 2),
            "start_time": time(18),
            "end_time": time(20),
            "recurrence": Recurrence(rrules=[Rule(WEEKLY, count=dates)], include_dtstart=False),
            **kwargs,
        }
        event = make_event(**kwargs)
        event.changed_dates = [ChangedDate(locale=event.locale, **change) for change in changes]
        event.save()
        reindex(event.translation_key, datetime.combine(kwargs["start_date"], time.min, UTC))
        return event

    return make


@pytest.fixture
def locale(db):
    return Locale.get_default()


@pytest.fixture
def now(monkeypatch):
    """Monday 1 March 2027, noon in Brussels."""
    moment = datetime(2027, 3, 1, 11, tzinfo=timezone.get_fixed_timezone(0))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment
