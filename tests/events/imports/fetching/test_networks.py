"""Which machines are reached: public ones, by the address that was checked."""

import socket

import pytest

from events.imports.fetching import Network, fetch
from events.imports.refusal import FeedRefused
from tests.events.imports.fetching.host import says

PRIVATE = "private network"


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),
        *("::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"),
    ],
)
def test_name_that_leads_inside_is_not_followed(no_connection, ip):
    network = Network(resolve=lambda host, port: [ip])

    with pytest.raises(FeedRefused, match=PRIVATE):
        fetch("https://town.example/", network=network)


def test_one_private_address_among_public_ones_is_enough(no_connection):
    network = Network(resolve=lambda host, port: ["93.184.215.14", "127.0.0.1"])

    with pytest.raises(FeedRefused, match=PRIVATE):
        fetch("https://town.example/", network=network)


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "https://[::1]/", "http://169.254.169.254/"])
def test_address_without_a_name_is_checked_too(no_connection, url):
    with pytest.raises(FeedRefused, match=PRIVATE):
        fetch(url)


def test_name_that_changes_its_meaning_is_asked_once(monkeypatch):
    """DNS rebinding: public when it is checked, inside when it is used."""
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    reached = []

    def connect(address, timeout=None):
        reached.append(address)
        raise OSError

    monkeypatch.setattr(socket, "create_connection", connect)

    with pytest.raises(FeedRefused, match="cannot be reached"):
        fetch("https://town.example/", network=Network(resolve=lambda *args: next(answers)))

    assert reached == [("93.184.215.14", 443)]


def test_next_address_of_a_host_is_tried(server, monkeypatch):
    server.answer = says(b"BEGIN")
    connect = socket.create_connection

    def only_v4(address, timeout=None):
        if ":" in address[0]:
            raise OSError
        return connect(address, timeout)

    monkeypatch.setattr(socket, "create_connection", only_v4)
    network = Network(
        lambda host, port: ["2606:4700::1111", "127.0.0.1"],
        lambda ip: True,
        frozenset({server.server_port}),
    )

    assert fetch(f"http://town.example:{server.server_port}/", network=network).body == b"BEGIN"


def test_unknown_name_is_said_to_be_unknown(no_connection):
    with pytest.raises(FeedRefused, match="no host of this name"):
        fetch("https://town.example/", network=Network(resolve=lambda host, port: []))


def test_proxies_of_the_environment_are_not_asked(server, get, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    server.answer = says(b"BEGIN")

    assert get().body == b"BEGIN"


def test_host_without_a_certificate_is_not_believed(server, network):
    server.answer = says(b"BEGIN")

    with pytest.raises(FeedRefused, match="cannot be reached"):
        fetch(f"https://town.example:{server.server_port}/", network=network)
