from datetime import UTC, datetime

import pytest

from events.imports import runs
from events.imports.fetching import Fetched, Validators
from events.models import EventPage
from tests.factories.events import CalendarSourceFactory

#: Monday 1 March 2027, noon in Brussels.
NOW = datetime(2027, 3, 1, 11, tzinfo=UTC)


class Host:
    """Stands for the partner's web server: answers with `body`, or with "as it was" for None."""

    def __init__(self):
        self.body: bytes | None = b""
        self.asked: list[Validators] = []

    def fetch(self, url, known, network):
        self.asked.append(known)
        return Fetched(self.body, "", Validators('"1"', "yesterday"))


@pytest.fixture
def host(monkeypatch):
    host = Host()
    monkeypatch.setattr(runs, "fetch", host.fetch)
    return host


@pytest.fixture
def source(index):
    return CalendarSourceFactory(name="Vejle")


@pytest.fixture
def run(host, source):
    """Imports what the calendar now says, and returns the event with this UID."""

    def run(body, at=NOW, uid="tea", **options):
        host.body = body
        runs.run(source, at, **options)
        row = source.imported_events.filter(uid=uid).first()
        return row and EventPage.objects.filter(translation_key=row.event_key).first()

    return run
