import gzip

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageViewRestriction

from tests.factories.home import SiteDocumentFactory, StandardPageFactory, translated
from tests.markup import language

pytestmark = pytest.mark.django_db

PUBLIC = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "media-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
    "frame-ancestors": ["'self'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "report-uri": ["/csp-report/"],
}


def policy(response):
    directives = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in filter(None, directives)}


def test_public_page_allows_nothing_inline_and_nothing_from_elsewhere(client, home_page):
    assert policy(client.get("/en/")) == PUBLIC


def test_answer_404_has_the_same_policy(client, home_page):
    assert policy(client.get("/en/nothing/")) == PUBLIC


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [("/", "testserver", 302), ("/en", "testserver", 301), ("/en/", "not a host", 400)],
)
def test_answer_of_another_middleware_has_the_same_policy(client, home_page, path, host, status):
    response = client.get(path, headers={"host": host})

    assert (response.status_code, policy(response)) == (status, PUBLIC)


def test_preview_in_the_admin_has_the_policy_of_its_page(client, home_page):
    client.force_login(get_user_model().objects.create_superuser("staff", password="x" * 12))
    home_page.save_revision()

    response = client.get(f"/cms/pages/{home_page.pk}/view_draft/")

    assert (response.status_code, policy(response)) == (200, PUBLIC)


def test_document_runs_nothing_and_is_downloaded(client, home_page):
    response = client.get(SiteDocumentFactory().url)

    assert policy(response) == {"default-src": ["'none'"]}
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].partition(";")[0] == "attachment"


def test_admin_may_be_inline_and_still_calls_nobody(client):
    client.force_login(get_user_model().objects.create_superuser("staff", password="x" * 12))

    shown = policy(client.get("/cms/"))

    assert shown["script-src"] == ["'self'", "'unsafe-inline'"]
    assert [v for values in shown.values() for v in values if "//" in v or "*" in v] == []


@pytest.mark.parametrize("path", ["login/", "password_reset/", "two-step/"])
def test_door_of_the_admin_runs_nothing_inline(client, path):
    shown = policy(client.get(f"/cms/{path}"))

    assert (shown["script-src"], shown["style-src"]) == (["'self'"], ["'self'"])


def test_language_of_the_address_wins_over_browser_and_cookie(client, home_page):
    translated(home_page, "ar")
    client.cookies["django_language"] = "it"

    response = client.get("/ar/", HTTP_ACCEPT_LANGUAGE="fr")

    assert (response["Content-Language"], language(response)) == ("ar", ("ar", "rtl"))


def test_address_without_a_language_is_in_the_first_language(client):
    assert client.get("/robots.txt", HTTP_ACCEPT_LANGUAGE="fr")["Content-Language"] == "en"


def test_language_does_not_leak_into_the_next_request(client, home_page):
    translated(home_page, "ar")
    client.get("/ar/")

    assert language(client.get("/en/")) == ("en", "ltr")


@pytest.mark.parametrize("path", ["/en/", "/en/search/?q=a", "/en/nothing/"])
def test_public_page_sets_no_cookie_and_varies_by_compression_only(client, home_page, path):
    response = client.get(path)

    assert (dict(response.cookies), response["Vary"]) == ({}, "Accept-Encoding")


def test_short_public_answer_varies_by_nothing(client):
    assert "Vary" not in client.get("/robots.txt")


@pytest.mark.parametrize("path", ["/en/", "/en/search/?q=a", "/en/nothing/"])
def test_public_page_is_compressed_for_who_can_read_it_and_always_alike(client, home_page, path):
    plain = client.get(path)
    first, second = (client.get(path, headers={"accept-encoding": "gzip, br"}) for _ in range(2))

    assert (first["Content-Encoding"], first["Content-Length"]) == ("gzip", str(len(first.content)))
    assert gzip.decompress(first.content) == plain.content
    assert first.content == second.content
    assert "Content-Encoding" not in plain


def test_admin_is_not_compressed(client):
    client.force_login(get_user_model().objects.create_superuser("staff", password="x" * 12))

    assert "Content-Encoding" not in client.get("/cms/", headers={"accept-encoding": "gzip"})
    client.logout()
    assert "Content-Encoding" not in client.get("/cms/login/", headers={"accept-encoding": "gzip"})


def test_page_for_somebody_who_is_known_is_not_compressed(client, home_page):
    client.force_login(get_user_model().objects.create_superuser("staff", password="x" * 12))

    assert "Content-Encoding" not in client.get("/en/", headers={"accept-encoding": "gzip"})


def test_page_that_asks_for_a_password_is_not_compressed(client, home_page):
    page = StandardPageFactory(slug="partners")
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="tuesday"
    )

    response = client.get(page.url, headers={"accept-encoding": "gzip"})

    assert "csrfmiddlewaretoken" in response.content.decode()
    assert "Content-Encoding" not in response
