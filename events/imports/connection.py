"""A connection to the IP address that was checked, with an end in time."""

import socket
import time
from contextlib import suppress
from threading import Timer
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection

from events.imports.address import Address

#: Seconds to connect, and for each silence afterwards.
CONNECTING = 5


class Deadline:
    """Ends connections when the time is over: a server that sends a byte now and then renews every timeout."""

    def __init__(self, seconds: float):
        self.ends_at = time.monotonic() + seconds
        self.watched: list[socket.socket] = []
        self.timer = Timer(seconds, self.cut)
        self.timer.daemon = True

    def __enter__(self):
        self.timer.start()
        return self

    def __exit__(self, *exception):
        self.timer.cancel()
        for sock in self.watched:
            sock.close()

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self.ends_at

    def watch(self, sock: socket.socket) -> None:
        # A copy: encryption takes the socket itself away.
        self.watched.append(sock.dup())
        if self.is_over:
            raise TimeoutError

    def cut(self) -> None:
        for sock in self.watched:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


class Pinned:
    """Goes to `ip`, whatever the name means a moment later; the name still counts for the certificate."""

    def __init__(self, *args, ip: str, deadline: Deadline, **kwargs):
        super().__init__(*args, **kwargs)
        self.ip = ip
        self.deadline = deadline

    def _new_conn(self) -> socket.socket:
        sock = socket.create_connection((self.ip, self.port), timeout=CONNECTING)  # type: ignore[attr-defined]
        self.deadline.watch(sock)
        return sock


class PlainConnection(Pinned, HTTPConnection):
    pass


class ProtectedConnection(Pinned, HTTPSConnection):
    pass


def connected(address: Address, ip: str, deadline: Deadline) -> HTTPConnection:
    """Raises OSError or urllib3's HTTPError."""
    common: dict[str, Any] = {"ip": ip, "deadline": deadline, "timeout": CONNECTING}
    if address.scheme == "http":
        connection: HTTPConnection = PlainConnection(address.host, address.port, **common)
    else:
        connection = ProtectedConnection(
            address.host,
            address.port,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
            **common,
        )
    connection.connect()
    return connection
