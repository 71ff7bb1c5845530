"""Where a request comes from, and how much of that is told or counted."""

import re
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

WITH_PORT = re.compile(r"(?:(?P<ipv4>[\d.]+):\d+|\[(?P<ipv6>[^]]+)\](?::\d+)?)", re.ASCII)


def visitor(request: HttpRequest) -> str:
    """The address that a request comes from, for `allow`. Of IPv6 the network: a household has all of it."""
    return network_of(address_of(request), 32, 64)


def address_of(request: HttpRequest) -> str:
    """The whole address, which may be anything that was sent.

    Each of our own proxies adds the address that it saw at the end of X-Forwarded-For. What stands before
    these is what the visitor says, and is not believed.
    """
    told = request.headers.get("X-Forwarded-For", "").split(",")
    near = [*filter(None, map(str.strip, told)), request.META.get("REMOTE_ADDR", "")]
    return near[-1 - min(settings.TRUSTED_PROXIES, len(near) - 1)]


def truncated(address: str) -> str:
    """The network that many share: 256 addresses of IPv4, a town's worth of IPv6."""
    return network_of(address, 24, 48)


def network_of(address: str, bits: int, bits_of_ipv6: int) -> str:
    try:
        known = ip_address(without_port(address))
    except ValueError:
        return "unknown"
    if isinstance(known, IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    return str(ip_network((known, bits if known.version == 4 else bits_of_ipv6), strict=False))


def without_port(address: str) -> str:
    """Some proxies add it: `192.0.2.7:50123`, `[2001:db8::7]:50123`."""
    if found := WITH_PORT.fullmatch(address):
        return found["ipv4"] or found["ipv6"]
    return address
