"""Against a server on this machine, which only the network of these tests may reach."""

import gzip
import socket
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from events.imports import connection, fetching
from events.imports.fetching import Network, Validators, fetch
from events.imports.refusal import FeedRefused

PRIVATE = "private network"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.answer(self)

    def log_message(self, *args):
        pass


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


def says(body=b"", status=200, **headers):
    def answer(request):
        request.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def test_calendar_comes_with_what_the_host_says_of_it(server, get):
    server.answer = says(
        b"BEGIN", ETag='"1"', Last_Modified="Mon", Content_Type="text/calendar; charset=ISO-8859-1"
    )

    found = get()

    assert (found.body, found.charset) == (b"BEGIN", "iso-8859-1")
    assert found.validators == Validators('"1"', "Mon")
    path, headers = server.asked[0]
    assert path == "/events.ics?a=b"
    assert headers["Host"] == f"town.example:{server.server_port}"


def test_known_version_is_asked_for_changes_only(server, get):
    server.answer = says(status=304)
    known = Validators('"1"', "Mon")

    found = get(known)

    assert (found.body, found.validators) == (None, known)
    headers = server.asked[0][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"1"', "Mon")


def test_answer_that_nothing_changed_needs_a_question(server, get):
    server.answer = says(status=304)

    with pytest.raises(FeedRefused, match="error 304"):
        get()


@pytest.mark.parametrize("status", [401, 404, 410, 500])
def test_error_of_the_host_is_named(server, get, status):
    server.answer = says(status=status)

    with pytest.raises(FeedRefused, match=f"error {status}"):
        get()


def test_compressed_calendar_is_read(server, get):
    server.answer = says(gzip.compress(b"BEGIN"), Content_Encoding="gzip")

    assert get().body == b"BEGIN"


def test_size_counts_after_decompression(server, get):
    bomb = gzip.compress(b"x" * 200_000_000)
    server.answer = says(bomb, Content_Encoding="gzip")

    with pytest.raises(FeedRefused, match="larger than 5 megabytes"):
        get()


def test_bomb_within_a_bomb_is_no_calendar(server, get):
    bomb = zlib.compress(zlib.compress(b"x" * 100_000_000))
    server.answer = says(bomb, Content_Encoding="deflate, deflate")

    with pytest.raises(FeedRefused, match=r"larger than 5 megabytes|cannot be reached"):
        get()


def test_broken_compression_is_an_error(server, get):
    server.answer = says(b"no gzip", Content_Encoding="gzip")

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


def test_endless_calendar_is_cut(server, get):
    def endless(request):
        request.send_response(200)
        request.end_headers()
        while not server.stop.is_set():
            request.wfile.write(b"x" * 100_000)

    server.answer = endless

    with pytest.raises(FeedRefused, match="larger than 5 megabytes"):
        get()


def test_calendar_that_ends_early_is_an_error(server, get):
    server.answer = says(b"BEGIN", Content_Length="100")

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_host_that_drips_is_cut_off(server, get, start):
    """Each byte comes in time for the socket, and none of them ends."""

    def drip(request):
        request.wfile.write(start)
        while not server.stop.is_set():
            request.wfile.write(b"X")
            time.sleep(0.05)

    server.answer = drip
    began = time.monotonic()

    with pytest.raises(FeedRefused, match="too long to answer"):
        get(seconds=0.5)

    assert time.monotonic() - began < 5


def test_host_that_says_nothing_is_left(server, get, monkeypatch):
    monkeypatch.setattr(connection, "CONNECTING", 0.2)
    server.answer = lambda request: server.stop.wait(10)

    with pytest.raises(FeedRefused, match="cannot be reached"):
        get()


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


def test_charset_is_read_from_the_header():
    assert fetching.charset_of('text/calendar; charset="UTF-8"; x=y') == "utf-8"
    assert fetching.charset_of("") == ""
