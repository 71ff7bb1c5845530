"""The example for nginx, with a real one: it says what the site says, and leaves to it what is not for all."""

import gzip
import http.client
import os
import shutil
import subprocess
import sys
from datetime import date
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.utils import timezone

from events.indexing import reindex
from home.models import SiteSettings
from store.arrangement import read_marks
from store.baked import Baked, Baking
from store.shared import Nothing
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import HomePageFactory
from tests.servers.nginx import EXAMPLE, Nginx, require
from tests.store.asking import Reply, ask
from tests.store.served import served

pytestmark = pytest.mark.django_db

HOST = "ground.example"
#: Of the connection, or told by each in its own way: nginx makes the tag of a file of its date and size.
OF_SERVER = {
    "date",
    "server",
    "connection",
    "etag",
    "accept-ranges",
    "cache-status",
    "last-modified",
}
BAKED = [
    "/en/",
    "/en/stories/soup/",
    "/en/events/",
    "/en/events/tea/",
    "/en/events/feed.ics",
    "/en/events/tea/event.ics",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/robots.txt",
]


OF_UPLOAD = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cross-origin-resource-policy": "cross-origin",
}


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


def application(environ, start_response):
    """Says what it was asked for."""
    said = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
    address = environ["PATH_INFO"] + "?" + environ["QUERY_STRING"]
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Made-By", "application")])
    return [f"{environ['REQUEST_METHOD']} {address} {said}".encode()]


@pytest.fixture(scope="module")
def upstream():
    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def server(folder, upstream):
    require()
    server = Nginx(folder, f"127.0.0.1:{upstream}")
    yield server
    server.end()


@pytest.fixture(scope="module")
def nginx(server):
    """Its port."""
    return server.port


@pytest.fixture
def read(nginx):
    def asked(path: str, method: str = "GET", body: str | None = None, **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", nginx, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers={"Host": HOST, **named})
        found = connection.getresponse()
        told = {name.lower(): value for name, value in found.getheaders()}
        reply = Reply(f"{found.status} {found.reason}", told, found.read())
        connection.close()
        return reply

    return asked


@pytest.fixture
def site(settings, folder):
    """The site before which nginx stands, with all that is baked."""
    settings.ALLOWED_HOSTS = [HOST]
    SiteSettings.load()
    home = HomePageFactory()
    index = EventIndexPageFactory(parent=home, slug="events")
    StoryPageFactory(slug="soup", title="Soup")
    event = EventPageFactory(parent=index, slug="tea", title="Tea", start_date=date(2099, 3, 9))
    reindex(event.translation_key, timezone.now())
    baked = Baked(folder / "store" / "baked", "release")
    store = served(Baking(Nothing(), baked))
    baked.switch(read_marks())
    yield store, baked
    shutil.rmtree(folder / "store")


def made_by_application(reply: Reply) -> bool:
    return "x-made-by" in reply.headers


@pytest.mark.parametrize("address", BAKED)
def test_what_is_baked_is_what_the_site_says(site, read, address):
    store, _baked = site
    address = address.replace("/en/stories/soup/", story_address())
    said = ask(store, address, accept_encoding="gzip")

    found = read(address, Accept_Encoding="gzip")

    assert not made_by_application(found)
    assert (found.status, found.body) == (said.status, said.body)
    assert policies(told(found)) == policies(told(said))
    assert found.headers["last-modified"] == said.headers["last-modified"]


def story_address() -> str:
    from campaign.models import StoryPage

    return StoryPage.objects.get(slug="soup").get_url()


def told(reply: Reply) -> dict[str, str]:
    return {name: value for name, value in reply.headers.items() if name not in OF_SERVER}


def policies(headers: dict[str, str]) -> dict[str, object]:
    """A policy says the same in any order."""
    parted = {name: {p.strip() for p in value.split(";")} for name, value in headers.items()}
    return headers | {
        name: parted[name] for name in ("content-security-policy",) if name in headers
    }


@pytest.mark.parametrize(
    "address", ["/en/events/feed.ics", "/en/events/", "/sitemap.xml", "/sitemap-1.xml"]
)
def test_what_is_baked_changes_with_the_generation(site, read, address):
    store, baked = site
    ask(store, address)
    assert not made_by_application(read(address))

    baked.switch(b"new!" * 12)

    assert made_by_application(read(address))


@pytest.mark.parametrize("asked", ["If-None-Match", "If-Modified-Since"])
def test_who_has_a_feed_gets_no_body(site, read, asked):
    store, _baked = site
    ask(store, "/en/events/feed.ics")
    known = read("/en/events/feed.ics").headers
    validator = known["etag" if asked == "If-None-Match" else "last-modified"]

    reply = read("/en/events/feed.ics", **{asked: validator})

    assert (reply.status, reply.body) == ("304 Not Modified", b"")


def test_reader_who_accepts_no_coding_gets_plain_octets(site, read):
    store, _baked = site
    plain = ask(store, "/en/events/feed.ics").body

    assert read("/en/events/feed.ics").body == plain
    coded = read("/en/events/feed.ics", Accept_Encoding="gzip")
    assert (coded.headers["content-encoding"], gzip.decompress(coded.body)) == ("gzip", plain)
    assert read("/en/events/feed.ics", method="HEAD").body == b""


@pytest.mark.parametrize(
    "cookie", ["_ga=GA1.2.3", "consent=yes; _pk_id.1=a", "old__Host-session=a", "messages"]
)
def test_cookie_of_another_site_on_the_same_domain_changes_nothing(site, read, cookie):
    store, _baked = site
    ask(store, "/en/")

    assert not made_by_application(read("/en/", Cookie=cookie))


@pytest.mark.parametrize(
    "asked",
    [
        {"Cookie": "__Host-session=a"},
        {"Cookie": "_ga=1; __Host-csrf=a"},
        {"Cookie": "_ga=1;messages=a"},
        {"Authorization": "Basic a"},
        {"method": "POST", "body": "what=is+said"},
        {"method": "OPTIONS"},
    ],
)
@pytest.mark.parametrize("path", ["/en/", "/robots.txt"])
def test_request_of_somebody_is_for_the_application(site, read, asked, path):
    store, _baked = site
    ask(store, path)

    reply = read(path, **asked)

    assert reply.body.decode() == f"{asked.get('method', 'GET')} {path}? {asked.get('body', '')}"


@pytest.mark.parametrize(
    "address",
    [
        "/en/?page=2",
        "/en/nothing/",
        "/en/events/feed.ics/",
        "/en/events/feed.ics.file",
        "/en/events/feed.ics.file.gz",
        "/en/events/index.html",
        "/en/index.html.gz",
        "/robots.txt.file",
        "/sitemap-2.xml",
        "/sitemap-1.xml.file",
        "/en/%3Fa/",
        "/en",
        "/static/css/site.css",
        "/en/events/feed/kind/other.ics",
    ],
)
def test_address_that_is_no_baked_one_is_for_the_application_as_it_was_asked(site, read, address):
    store, _baked = site
    for each in BAKED:
        ask(store, each)

    said = read(address).body.decode()

    assert said == f"GET {address.replace('%3F', '?')}{'' if '?page' in address else '?'} "


@pytest.mark.parametrize("address", ["/readyz", "/metrics"])
def test_what_asks_the_database_each_time_is_not_for_everybody(read, address):
    reply = read(address)

    assert (reply.status, made_by_application(reply)) == ("404 Not Found", False)


@pytest.mark.parametrize(
    ("address", "status"), [("/readyz", 200), ("/metrics", 200), ("/en/", 404), ("/cms/", 404)]
)
def test_whoever_watches_the_site_asks_at_a_port_of_its_own(server, address, status):
    connection = http.client.HTTPConnection("127.0.0.1", server.watching, timeout=10)
    connection.request("GET", address)
    reply = connection.getresponse()
    connection.close()

    expected = "application" if status == 200 else None
    assert (reply.status, reply.getheader("X-Made-By")) == (status, expected)


def test_cookies_are_those_of_an_installation(nginx):
    """As production names them."""
    code = "import django; django.setup(); from store.arrangement import cookies; print(*cookies())"
    variables = {"SECRET_KEY": "a" * 50, "ALLOWED_HOSTS": HOST}
    names = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | variables | {"DJANGO_SETTINGS_MODULE": "config.settings.production"},
    ).stdout.split()

    assert f"({'|'.join(names)})=" in EXAMPLE.read_text()


@pytest.mark.parametrize("name", ["images/a.webp", "media/b.mp4"])
def test_public_upload_is_served_as_a_file_that_runs_nothing(folder, read, name):
    path = folder / "media" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"of a file")

    reply = read(f"/media/{name}")

    assert reply.body == b"of a file"
    assert {name: reply.headers.get(name) for name in OF_UPLOAD} == OF_UPLOAD


@pytest.mark.parametrize(
    "address",
    [
        "/media/original_images/a.jpg",
        "/media/documents/a.jpg",
        "/media/images/../documents/a.jpg",
        "/media/images/%2e%2e/documents/a.jpg",
        "/media//documents/a.jpg",
        "/media/",
    ],
)
def test_private_upload_is_left_to_the_application(folder, read, address):
    for place in ("original_images", "documents"):
        (folder / "media" / place).mkdir(parents=True, exist_ok=True)
        (folder / "media" / place / "a.jpg").write_bytes(b"a secret")

    assert made_by_application(read(address))
