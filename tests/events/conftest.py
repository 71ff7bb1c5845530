from datetime import UTC, date, datetime, time

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from events.indexing import reindex
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
def locale(db):
    return Locale.get_default()


@pytest.fixture
def now(monkeypatch):
    """Monday 1 March 2027, noon in Brussels."""
    moment = datetime(2027, 3, 1, 11, tzinfo=timezone.get_fixed_timezone(0))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment
