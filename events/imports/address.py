"""Which addresses may be asked: public hosts over the web, never this machine or its network."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.utils.translation import gettext as _

from events.imports.refusal import FeedRefused

PORTS = {"http": 80, "https": 443}
#: How calendars are named in links: the same address over https.
CALENDAR_SCHEMES = {"webcal": "https", "webcals": "https"}
#: Seconds for a name server to answer.
RESOLVING = 5
#: Global by its registry, but a way into another network: 6to4, its relays, Teredo, NAT64.
TUNNELS = [
    ip_network(network)
    for network in ("192.88.99.0/24", "2002::/16", "2001::/23", "64:ff9b::/96", "64:ff9b:1::/48")
]
GLOBAL_UNICAST = ip_network("2000::/3")
#: WHATWG URL, 3.5: a host whose last label is a number is an IPv4 address in some notation.
NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)", re.ASCII)


@dataclass(frozen=True)
class Address:
    """`host` is in ASCII and lower case; `target` is path and query as they are sent."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"


def parsed(text: str, ports: frozenset[int] = frozenset(PORTS.values())) -> Address:
    """Raises FeedRefused for what is no address of a public calendar. Asks nobody."""
    if any(ord(letter) <= 32 or letter in "\\\x7f" for letter in text.strip()):
        raise FeedRefused(_("The address contains characters that no address has."))
    parts = split(text.strip())
    scheme = CALENDAR_SCHEMES.get(parts.scheme, parts.scheme)
    if scheme not in PORTS:
        raise FeedRefused(_("The address must begin with https://, http:// or webcal://."))
    if "@" in parts.netloc:
        raise FeedRefused(_("The address must not contain a user name or a password."))
    port = parts.port or PORTS[scheme]
    if port not in ports:
        raise FeedRefused(_("Only the usual ports 80 and 443 can be used."))
    return Address(scheme, host_of(parts), port, target_of(parts))


def split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it is what checks it.
    except ValueError as error:
        raise FeedRefused(_("This is not an address.")) from error
    return parts


def host_of(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if is_literal(host):
        return host
    try:
        host = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise FeedRefused(_("This is not an address.")) from error
    if "." not in host or not re.fullmatch(r"[a-z0-9._-]+", host):
        raise FeedRefused(_("The address must name a host on the internet."))
    if NUMBER.fullmatch(host.rpartition(".")[2]):
        raise FeedRefused(_("The address hides a number. Use the name of the host."))
    return host


def is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def target_of(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def redirected(address: Address, location: str, ports: frozenset[int]) -> Address:
    """Where an answer sends us, checked as if somebody had entered it."""
    target = parsed(urljoin(str(address), location), ports)
    if (address.scheme, target.scheme) == ("https", "http"):
        raise FeedRefused(_("The calendar moves from a protected address to an unprotected one."))
    return target


def is_public(text: str) -> bool:
    """Whether an IP address is one of the internet's, and stands for no other."""
    try:
        ip = ip_address(text)
    except ValueError:
        return False
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    return not is_tunnel(ip) and (ip.version == 4 or ip in GLOBAL_UNICAST)


def is_tunnel(ip: IPv4Address | IPv6Address) -> bool:
    return any(ip in network for network in TUNNELS)


def resolve(host: str, port: int) -> list[str]:
    """IP addresses in the order in which the system would try them; empty if the name is not known."""
    pool = ThreadPoolExecutor(1)
    try:
        found = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found.result(RESOLVING)))
    except (OSError, TimeoutError, UnicodeError):
        return []
    finally:
        pool.shutdown(wait=False)
