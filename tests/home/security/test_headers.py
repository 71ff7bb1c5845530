import pytest

from events.models import EventIndexPage
from home.security.headers import PERMISSIONS
from tests.factories.home import SiteDocumentFactory, planted

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/en/", "/en/nothing/", "/cms/login/", "/robots.txt", "/"])
def test_every_answer_has_the_headers_of_a_careful_site(client, home_page, path):
    response = client.get(path)
    names = [
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "X-Frame-Options",
    ]

    assert [response[name] for name in names] == [
        PERMISSIONS,
        "same-origin",
        "same-origin",
        "nosniff",
        "strict-origin-when-cross-origin",
        "SAMEORIGIN",
    ]
    assert "Content-Security-Policy" in response


def test_files_and_calendars_may_be_shown_elsewhere(client, home_page):
    calendar = planted(EventIndexPage, home_page.locale)
    paths = ["/static/css/site.css", SiteDocumentFactory().url, f"{calendar.url}feed.ics"]

    assert [client.get(path)["Cross-Origin-Resource-Policy"] for path in paths] == [
        "cross-origin"
    ] * 3


def test_search_engines_keep_out_of_the_admin(client, home_page):
    assert client.get("/cms/login/")["X-Robots-Tag"] == "noindex, nofollow"
    assert "X-Robots-Tag" not in client.get("/en/")
