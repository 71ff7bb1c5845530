import pytest
from django.utils import timezone

from home.models import SiteSettings
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory
from tests.factories.home import HomePageFactory
from tests.store.served import served


@pytest.fixture(autouse=True)
def _host(settings):
    settings.ALLOWED_HOSTS = ["ground.example", "testserver"]


@pytest.fixture
def home(db):
    # The row of the settings is made by the first who needs it, and is a change of the site.
    SiteSettings.load()
    return HomePageFactory()


@pytest.fixture
def index(home):
    return EventIndexPageFactory(parent=home)


@pytest.fixture
def story(home):
    """Of which the call to action is chosen: others lead on to the next event, and so depend on events."""
    return StoryPageFactory(slug="soup", title="Soup", action_url="https://partner.example/")


@pytest.fixture
def store():
    return served()


@pytest.fixture
def at(monkeypatch):
    """Sets the moment for the site and the store."""

    def go_to(store, moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        store.clock = moment.timestamp

    return go_to
