import pytest
from django.urls import get_resolver

from config.telemetry.privacy import without_secrets


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/en/for-you/abc/", "/en/for-you/[secret]"),
        ("/en/for-you/abc", "/en/for-you/[secret]"),
        ("/en/for-you/", "/en/for-you/"),
        ('{"at": "/ar/for-you/abc/", "status": 1}', '{"at": "/ar/for-you/[secret]", "status": 1}'),
        ("/en/about-you/sent/R-1/", "/en/about-you/sent/[secret]"),
        ("/cms/password_reset/confirm/MQ/abc-1/", "/cms/password_reset/confirm/[secret]"),
        ("/en/stories/bread-for-you/", "/en/stories/bread-for-you/"),
        ("/en/stories/bread/", "/en/stories/bread/"),
    ],
)
def test_what_opens_something_is_left_out(text, left):
    assert without_secrets(text) == left


def routes(resolver, before=""):
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        yield from routes(pattern, route) if hasattr(pattern, "url_patterns") else [route]


def test_every_secret_of_an_address_is_known():
    """Whoever adds an address with a secret in it names the word before it."""
    secret = [
        route
        for route in routes(get_resolver())
        if any(f":{name}>" in route or f"<{name}>" in route for name in ("secret", "token"))
    ]

    assert len(secret) >= 2
    plain = [f"/{route}".replace("<", "").replace(">", "") for route in secret]
    assert [route for route in plain if "[secret]" not in without_secrets(route)] == []
