"""Caches in front are told what to drop: what they are sent, and what becomes of a refusal."""

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
import urllib3
from botocore.exceptions import ClientError
from django_tasks import TaskResultStatus
from wagtail.contrib.frontend_cache.tasks import purge_urls_from_cache_task

from home.frontend_cache import Cloudflare, CloudFront, HTTPCache, NotPurged
from home.takedown import erasing
from home.takedown.blurring import Area, blur
from home.takedown.hiding import hide
from tests.factories.campaign import StoryPageFactory
from tests.factories.events import EventIndexPageFactory
from tests.factories.home import SiteDocumentFactory, SiteImageFactory

URLS = [f"https://ground.example/en/{number}/" for number in range(31)]
INVALIDATION = b"<Invalidation><Id>I</Id><Status>InProgress</Status></Invalidation>"


@dataclass
class Front:
    """What stands in for a cache: it writes down what it is asked, and answers as the test says."""

    address: str = ""
    status: int = 200
    body: bytes = b'{"success": true}'
    asked: list[tuple[str, str, str, str]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)


@contextmanager
def listening(front: Front):
    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            length = int(self.headers.get("Content-Length") or 0)
            told = self.headers.get("Authorization", "")
            front.asked.append((self.command, self.headers["Host"], self.path, told))
            front.bodies.append(self.rfile.read(length).decode())
            self.send_response(front.status)
            self.send_header("Content-Length", str(len(front.body)))
            self.end_headers()
            self.wfile.write(front.body)

        do_PURGE = do_POST = answer  # noqa: N815

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    front.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield front
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def front():
    with listening(Front()) as front:
        yield front


@pytest.fixture
def cloudflare(front):
    return Cloudflare({"ZONE": "zone", "TOKEN": "token", "API": front.address})


@pytest.fixture
def cloudfront(front):
    front.status, front.body = 201, INVALIDATION
    keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
    return CloudFront({"DISTRIBUTION_ID": "D1", "API": front.address, **keys})


def test_cache_that_knows_purge_is_sent_each_address_of_its_host(front):
    HTTPCache({"LOCATION": front.address}).purge_batch(
        ["https://ground.example/en/a/?page=2", "https://media.example/images/a.png"]
    )

    assert front.asked == [
        ("PURGE", "ground.example", "/en/a/?page=2", ""),
        ("PURGE", "media.example", "/images/a.png", ""),
    ]


@pytest.mark.parametrize("status", [200, 204, 404])
def test_cache_that_has_dropped_it_or_never_had_it_is_well(front, status):
    front.status = status

    assert HTTPCache({"LOCATION": front.address}).purge(URLS[0]) is None


def test_all_addresses_are_asked_for_after_one_was_refused(front):
    front.status = 405

    with pytest.raises(NotPurged, match="refused 2, first https://ground"):
        HTTPCache({"LOCATION": front.address}).purge_batch(URLS[:2])

    assert len(front.asked) == 2


def test_cache_that_is_away_is_an_error():
    with pytest.raises(urllib3.exceptions.HTTPError):
        HTTPCache({"LOCATION": "http://127.0.0.1:9"}).purge(URLS[0])


def test_cloudflare_is_sent_thirty_addresses_at_a_time(front, cloudflare):
    cloudflare.purge_batch(URLS)

    assert front.asked[0][::2] == ("POST", "/zones/zone/purge_cache")
    assert front.asked[0][3] == "Bearer token"
    assert [json.loads(body) for body in front.bodies] == [
        {"files": URLS[:30]},
        {"files": URLS[30:]},
    ]


def test_cloudflare_drops_everything_in_one(front, cloudflare):
    cloudflare.purge_batch(["https://ground.example/*", "https://other.example/*"])

    assert [json.loads(body) for body in front.bodies] == [{"purge_everything": True}]


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b'{"success": false, "errors": [{"message": "no"}]}'), (403, b"{}"), (502, b"<html>")],
)
def test_cloudflare_that_refuses_is_an_error(front, cloudflare, status, body):
    front.status, front.body = status, body

    with pytest.raises(NotPurged, match=f"Cloudflare answered {status}"):
        cloudflare.purge(URLS[0])


def test_cloudfront_is_sent_paths(front, cloudfront):
    cloudfront.purge_batch([*URLS[:2], "https://ground.example/*"])

    ((method, _host, path, signed),) = front.asked
    assert (method, path.rpartition("/distribution/")[2]) == ("POST", "D1/invalidation")
    assert signed.startswith("AWS4-HMAC-SHA256 Credential=key/")
    assert "<Quantity>3</Quantity>" in front.bodies[0]
    assert "<Path>/*</Path><Path>/en/0/</Path><Path>/en/1/</Path>" in front.bodies[0]


def test_cloudfront_that_refuses_is_an_error(front, cloudfront):
    front.status = 403

    with pytest.raises(ClientError):
        cloudfront.purge(URLS[0])


@pytest.mark.django_db
def test_task_that_could_not_purge_has_failed_and_can_be_tried_again(settings, front):
    front.status = 500
    settings.WAGTAILFRONTENDCACHE = {
        "http": {"BACKEND": "home.frontend_cache.HTTPCache", "LOCATION": front.address}
    }

    assert purge_urls_from_cache_task.enqueue(URLS[:1]).status == TaskResultStatus.FAILED


@pytest.mark.django_db
def test_what_is_taken_down_leaves_each_cache_in_its_own_way(
    settings, front, admin_user, home_page, django_capture_on_commit_callbacks
):
    story = StoryPageFactory()
    calendar = EventIndexPageFactory(parent=home_page)
    with listening(Front()) as other:
        settings.WAGTAILFRONTENDCACHE = {
            "http": {"BACKEND": "home.frontend_cache.HTTPCache", "LOCATION": front.address},
            "cloudflare": {
                "BACKEND": "home.frontend_cache.Cloudflare",
                **{"ZONE": "zone", "TOKEN": "token", "API": other.address},
            },
        }
        with django_capture_on_commit_callbacks(execute=True):
            hide(story, admin_user, datetime(2027, 3, 9, 18, 5, tzinfo=UTC))

    paths = {path for _method, _host, path, _told in front.asked}
    assert {story.url, home_page.url, calendar.url, f"{calendar.url}feed.ics"} <= paths
    assert {"purge_everything": True} in [json.loads(body) for body in other.bodies]


@pytest.mark.django_db
def test_file_that_is_blurred_leaves_in_all_its_sizes(
    settings, front, home_page, django_capture_on_commit_callbacks
):
    image = SiteImageFactory()
    old = [image.get_rendition(f"max-{size}x{size}").url for size in (10, 20)]
    settings.WAGTAILFRONTENDCACHE = {
        "http": {"BACKEND": "home.frontend_cache.HTTPCache", "LOCATION": front.address}
    }

    with django_capture_on_commit_callbacks(execute=True):
        blur(image, [Area(0, 0, 100, 100)])

    paths = {path for _method, _host, path, _told in front.asked}
    assert {path for path in paths if path.startswith("/media/")} == set(old)


@pytest.mark.django_db
def test_document_leaves_by_the_address_of_its_door():
    document = SiteDocumentFactory()

    assert list(erasing.addresses(document)) == [document.url]
