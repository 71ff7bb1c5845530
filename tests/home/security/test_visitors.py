import pytest

from home.security.visitors import truncated, visitor


@pytest.mark.parametrize(
    ("proxies", "told", "expected"),
    [
        (0, "", "192.0.2.7/32"),
        (0, "198.51.100.1", "192.0.2.7/32"),
        (1, "198.51.100.1", "198.51.100.1/32"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1/32"),
        (2, "203.0.113.9, 198.51.100.1", "203.0.113.9/32"),
        (1, "", "192.0.2.7/32"),
        (2, "198.51.100.1", "198.51.100.1/32"),
        (1, "<script>", "unknown"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "::ffff:198.51.100.1", "198.51.100.1/32"),
        (1, "198.51.100.1:50123", "198.51.100.1/32"),
        (1, "[2001:db8:1:2:3:4:5:6]:50123", "2001:db8:1:2::/64"),
        (1, "[2001:db8:1:2:3:4:5:6]", "2001:db8:1:2::/64"),
        (1, "198.51.100.1:", "unknown"),
        (1, "[<script>]:80", "unknown"),
    ],
)
def test_visitor_is_who_our_own_proxies_saw(rf, settings, proxies, told, expected):
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": told} if told else {}

    assert visitor(rf.get("/", REMOTE_ADDR="192.0.2.7", headers=headers)) == expected


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:77:1234::9", "2001:db8:77::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("somebody", "unknown"),
        ("", "unknown"),
    ],
)
def test_of_an_address_the_network_is_left(address, network):
    assert truncated(address) == network
