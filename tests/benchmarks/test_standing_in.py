"""The application of the scan answers as the site does, so that the store keeps and refuses the same of it."""

from wsgiref.util import setup_testing_defaults

import pytest
from django.core.wsgi import get_wsgi_application

from events.models import EventPage
from home.models import Generation, SiteSettings
from store.key import key_of
from store.recording import ask
from tests.benchmarks import standing_in
from tests.benchmarks.standing_in import HOST, SCANS, filtered, site, unknown_host
from tests.factories.events import EventIndexPageFactory
from tests.factories.home import HomePageFactory

pytestmark = pytest.mark.django_db

#: By what every site offers.
FILTERED = f"/en/events/?kind={EventPage.Kind.WORKSHOP}&level={EventPage.Level.LOCAL}"
#: In a year that the calendar has, and in one that it does not have.
MONTHS = ["/en/events/2098/03/", "/en/events/2345/03/"]
#: In English, and by nothing that the site of this test does not have.
SCANNED = [scan(70) for scan in SCANS if scan is not filtered]


@pytest.fixture(autouse=True)
def _site(settings, monkeypatch, kept_connection):
    settings.ALLOWED_HOSTS = [HOST]
    SiteSettings.load()
    EventIndexPageFactory(parent=HomePageFactory())
    monkeypatch.setattr(standing_in, "marks", lambda: Marks)


class Marks:
    @staticmethod
    def now() -> bytes:
        return Generation.current().octets


def kept(application, address: str, host: str) -> tuple:
    """What the store goes by; and of a redirect, where it leads."""
    path, _mark, query = address.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": host}
    setup_testing_defaults(environ)
    key = key_of(environ)
    if key is None:
        return (None,)
    found = ask(application, environ, key)
    return found.code, found.is_for_everybody, found.part_for(key), found.header("location")


@pytest.mark.parametrize("address", [*MONTHS, FILTERED, *SCANNED])
def test_site_answers_the_same(address):
    assert kept(site, address, HOST) == kept(get_wsgi_application(), address, HOST)


def test_site_answers_an_unknown_host_the_same():
    asked = unknown_host(7), "host-7.example"

    assert kept(site, *asked) == kept(get_wsgi_application(), *asked)
