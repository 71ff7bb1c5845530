"""A server on this machine, which only the network of these tests may reach."""

import socket
from http.server import ThreadingHTTPServer
from threading import Event, Thread

import pytest

from events.imports.fetching import Network, Validators, fetch
from tests.events.imports.fetching.host import Handler


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    server.stop = Event()
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.stop.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def network(server):
    """In which every name means this machine, and this machine may be reached."""
    return Network(
        resolve=lambda host, port: ["127.0.0.1"],
        may_reach=lambda ip: True,
        ports=frozenset({server.server_port}),
    )


@pytest.fixture
def get(server, network):
    def get(known=Validators(), seconds=10):  # noqa: B008
        url = f"http://town.example:{server.server_port}/events.ics?a=b"
        return fetch(url, known, network, seconds)

    return get


@pytest.fixture
def no_connection(monkeypatch):
    """Fails a test that connects to anything."""

    def connect(*args, **kwargs):
        raise AssertionError("A connection was tried.")

    monkeypatch.setattr(socket, "create_connection", connect)
    monkeypatch.setattr(socket.socket, "connect", connect)
