"""Brings the bytes of a calendar, in bounded time and size."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException

from django.utils.translation import gettext as _
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from events.imports import address as addresses
from events.imports.address import Address
from events.imports.connection import Deadline, connected
from events.imports.refusal import FeedRefused

#: Seconds in all, redirects included.
TOTAL = 20
#: Bytes, after decompression.
LARGEST = 5 * 1024 * 1024
CHUNK = 64 * 1024
MOST_REDIRECTS = 3
REDIRECTS = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
HEADERS = {
    "User-Agent": "CommonGround/1.0 (calendar import)",
    "Accept": "text/calendar, */*;q=0.1",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True)
class Validators:
    """What the server said of the version that we know: RFC 9110, 8.8."""

    etag: str = ""
    last_modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True)
class Fetched:
    """`body` is None if nothing changed. `charset` is what the server says, empty if nothing."""

    body: bytes | None
    charset: str
    validators: Validators


@dataclass(frozen=True)
class Network:
    """How names become IP addresses and which of those may be reached."""

    resolve: Callable[[str, int], list[str]] = addresses.resolve
    may_reach: Callable[[str], bool] = addresses.is_public
    ports: frozenset[int] = frozenset(addresses.PORTS.values())


INTERNET = Network()


def fetch(
    url: str,
    known: Validators = Validators(),
    network: Network = INTERNET,
    seconds: float = TOTAL,
) -> Fetched:
    """Raises FeedRefused with words for staff, whatever goes wrong."""
    address = addresses.parsed(url, network.ports)
    with Deadline(seconds) as deadline:
        try:
            return follow(address, known, network, deadline)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if deadline.is_over:
                raise FeedRefused(_("The calendar takes too long to answer.")) from error
            raise FeedRefused(_("The calendar cannot be reached at this address.")) from error


def follow(address: Address, known: Validators, network: Network, deadline: Deadline) -> Fetched:
    for _step in range(MOST_REDIRECTS + 1):
        with closing(connection_to(address, network, deadline)) as connection:
            response = ask(connection, address, known)
            if response.status not in REDIRECTS:
                return read(response, known, deadline)
            location = response.headers.get("Location", "")
            address = addresses.redirected(address, location, network.ports)
    raise FeedRefused(_("The address sends us on too many times."))


def connection_to(address: Address, network: Network, deadline: Deadline) -> HTTPConnection:
    ips = public_ips(address, network)
    for ip in ips[:-1]:
        try:
            return connected(address, ip, deadline)
        except (HTTPError, HTTPException, OSError):
            # A host may have an address of a kind that this machine cannot reach.
            continue
    return connected(address, ips[-1], deadline)


def public_ips(address: Address, network: Network) -> list[str]:
    """Resolved once, and all of them public: none of them is a way in."""
    host = address.host
    ips = [host] if addresses.is_literal(host) else network.resolve(host, address.port)
    if not ips:
        raise FeedRefused(_("There is no host of this name."))
    if not all(map(network.may_reach, ips)):
        raise FeedRefused(_("The address leads into a private network. It is not followed."))
    return ips


def ask(connection: HTTPConnection, address: Address, known: Validators) -> BaseHTTPResponse:
    headers = {**HEADERS, **known.headers}
    connection.request("GET", address.target, headers=headers, preload_content=False)
    return connection.getresponse()


def read(response: BaseHTTPResponse, known: Validators, deadline: Deadline) -> Fetched:
    if response.status == NOT_MODIFIED and known.headers:
        return Fetched(None, "", known)
    if response.status != 200:
        raise FeedRefused(
            _("The host answers with error %(status)s.") % {"status": response.status}
        )
    body = bounded(response, deadline)
    validators = Validators(
        response.headers.get("ETag", "")[:250], response.headers.get("Last-Modified", "")[:250]
    )
    return Fetched(body, charset_of(response.headers.get("Content-Type", "")), validators)


def bounded(response: BaseHTTPResponse, deadline: Deadline) -> bytes:
    body = bytearray()
    while chunk := response.read(CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise FeedRefused(too_large())
    # A connection that was cut looks like one that has ended.
    if deadline.is_over:
        raise TimeoutError
    return bytes(body)


def too_large() -> str:
    return _("The calendar is larger than 5 megabytes.")


def charset_of(content_type: str) -> str:
    message = Message()
    message["Content-Type"] = content_type
    return message.get_content_charset("")
