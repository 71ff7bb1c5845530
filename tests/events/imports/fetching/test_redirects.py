"""Where a host sends us on to."""

import pytest

from events.imports.fetching import Network, fetch
from events.imports.refusal import FeedRefused
from tests.events.imports.fetching.host import says

PRIVATE = "private network"


def test_redirects_are_followed_three_times(server, get):
    def answer(request):
        steps = len(server.asked)
        (says(b"BEGIN") if steps == 4 else says(status=302, Location=f"/{steps}"))(request)

    server.answer = answer

    assert get().body == b"BEGIN"
    assert [path for path, _headers in server.asked] == ["/events.ics?a=b", "/1", "/2", "/3"]


def test_fourth_redirect_is_not(server, get):
    server.answer = says(status=301, Location="/again")

    with pytest.raises(FeedRefused, match="too many times"):
        get()

    assert len(server.asked) == 4


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://127.0.0.1/", PRIVATE),
        ("http://169.254.169.254/latest/meta-data", PRIVATE),
        ("http://[::1]/", PRIVATE),
        ("http://[::ffff:127.0.0.1]/", PRIVATE),
        ("http://[64:ff9b::7f00:1]/", PRIVATE),
        ("http://inside.example/", PRIVATE),
        ("http://2130706433/", "host on the internet"),
        ("http://0177.0.0.1/", "hides a number"),
        ("http://user:pass@town.example/", "user name"),
        ("file:///etc/passwd", "must begin with"),
        ("ftp://town.example/", "must begin with"),
        ("http://town.example:25/", "ports 80 and 443"),
        ("", "too many times"),
    ],
)
def test_redirect_is_checked_like_the_first_address(server, location, reason):
    server.answer = says(status=302, Location=location)
    port = server.server_port
    names = {"town.example": "93.184.215.14", "inside.example": "10.0.0.1"}
    network = Network(
        resolve=lambda host, port: ["127.0.0.1" if port not in (80, 443) else names[host]],
        # The server of this test, at its own port, stands for a public one.
        may_reach=lambda ip: ip == "127.0.0.1" and len(server.asked) == 0,
        ports=frozenset({port, 80, 443}),
    )
    if not location:
        network = Network(network.resolve, lambda ip: True, network.ports)

    with pytest.raises(FeedRefused, match=reason):
        fetch(f"http://town.example:{port}/", network=network)
