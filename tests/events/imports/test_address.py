import socket

import pytest

from events.imports import address
from events.imports.refusal import FeedRefused

PORTS = frozenset({80, 443})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://Town.Example/events.ics", "https://town.example/events.ics"),
        ("webcal://town.example/events.ics?a=b c", None),
        ("webcal://town.example/events.ics?a=b&c=%20", "https://town.example/events.ics?a=b&c=%20"),
        ("http://town.example", "http://town.example/"),
        ("https://town.example:80/a#part", "https://town.example:80/a"),
        ("https://zürich.example/ä", "https://xn--zrich-kva.example/%C3%A4"),
        ("https://town.example./", "https://town.example/"),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/"),
    ],
)
def test_address_of_a_calendar_is_written_in_one_way(text, expected):
    if expected is None:
        with pytest.raises(FeedRefused):
            address.parsed(text)
    else:
        assert str(address.parsed(text)) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("file:///etc/passwd", "must begin with"),
        ("ftp://town.example/a.ics", "must begin with"),
        ("gopher://town.example/", "must begin with"),
        ("data:text/calendar,BEGIN", "must begin with"),
        ("town.example/a.ics", "must begin with"),
        ("https://user:pass@town.example/", "user name or a password"),
        ("https://user@town.example/", "user name or a password"),
        ("https://town.example@127.0.0.1/", "user name or a password"),
        ("https://town.example:8000/", "ports 80 and 443"),
        ("https://town.example:22/", "ports 80 and 443"),
        ("https://town.example:99999/", "not an address"),
        ("https://[::1/", "not an address"),
        ("https://localhost/", "host on the internet"),
        ("https://intranet/", "host on the internet"),
        ("https:///a.ics", "host on the internet"),
        ("https://a..b/", "not an address"),
        ("https://town.example\\@127.0.0.1/", "characters"),
        ("https://town.example/\r\nHost: other", "characters"),
        ("http://2130706433/", "host on the internet"),
        ("http://0x7f000001/", "host on the internet"),
        ("http://0177.0.0.1/", "hides a number"),
        ("http://0x7f.0.0.1/", "hides a number"),
        ("http://127.1/", "hides a number"),
        ("http://town.0x7f/", "hides a number"),
    ],
)
def test_address_that_is_no_public_calendar_is_refused(text, reason):
    with pytest.raises(FeedRefused, match=reason):
        address.parsed(text)


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:4700::1111", "1.1.1.1"])
def test_internet_is_public(ip):
    assert address.is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1"),
        *("192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1"),
        *("64:ff9b::808:808", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1"),
        *("fec0::1", "4000::1", "town.example", ""),
    ],
)
def test_everything_else_is_not(ip):
    assert not address.is_public(ip)


def test_redirect_is_checked_like_an_address():
    here = address.parsed("https://town.example/a/b.ics")

    assert str(address.redirected(here, "../c.ics", PORTS)) == "https://town.example/c.ics"
    for location in ("file:///etc/passwd", "https://u:p@town.example/", "//localhost/"):
        with pytest.raises(FeedRefused):
            address.redirected(here, location, PORTS)


def test_redirect_from_a_protected_address_to_an_unprotected_one_is_refused():
    here = address.parsed("https://town.example/")

    with pytest.raises(FeedRefused, match="unprotected"):
        address.redirected(here, "http://town.example/", PORTS)


def test_name_that_nobody_knows_has_no_address(monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    assert address.resolve("town.example", 443) == []


def test_name_has_its_addresses_once_each(monkeypatch):
    entries = [(0, 0, 0, "", (ip, 443)) for ip in ("1.1.1.1", "2606:4700::1111", "1.1.1.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: entries)

    assert address.resolve("town.example", 443) == ["1.1.1.1", "2606:4700::1111"]
