"""`/metrics`, for whoever knows the token."""

import hmac
from collections.abc import Iterable

from django.conf import settings
from django.db import connections
from django.utils import timezone
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from config.telemetry.counts import Counts
from config.telemetry.figures import Figures
from store.layer import Store

counts = Counts(settings.VAR / "counts.json")


def counted(application):
    """The application, whose processes count together; without a token, by itself and uncounted."""
    if not settings.METRICS_TOKEN:
        return application
    if isinstance(application, Store):
        counts.source = lambda: of_store(application)
        counts.levels = lambda: dict(application.memory.octets)
    counts.go_on()
    return Metrics(application, settings.METRICS_TOKEN)


def of_store(store: Store) -> dict[str, int]:
    return {f"store {outcome}": number for outcome, number in store.tally.read().items()}


class Metrics:
    def __init__(self, application, token: str):
        self.application = application
        self.expected = f"Bearer {token}".encode()

    def __call__(self, environ, start_response) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/metrics":
            return self.application(environ, start_response)
        given = environ.get("HTTP_AUTHORIZATION", "").encode("latin-1")
        if not hmac.compare_digest(given, self.expected):
            start_response("401 Unauthorized", [("WWW-Authenticate", "Bearer")])
            return [b""]
        try:
            body = told()
        except OSError:
            # On a full disk nobody can count.
            start_response("503 Service Unavailable", [("Cache-Control", "no-store")])
            return [b""]
        start_response(
            "200 OK", [("Content-Type", CONTENT_TYPE_PLAIN_0_0_4), ("Cache-Control", "no-store")]
        )
        return [body]


def told() -> bytes:
    try:
        return generate_latest(Figures(*counts.merge(), timezone.now()))
    finally:
        connections.close_all()
