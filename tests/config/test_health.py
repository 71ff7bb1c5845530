import json

import pytest
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from config import health
from config.health import Health
from tests.store.asking import ask

pytestmark = pytest.mark.django_db


def never(environ, start_response):
    raise AssertionError


@pytest.fixture(autouse=True)
def _keep_connection(monkeypatch):
    """The connection holds the database of the test."""
    monkeypatch.setattr(connections, "close_all", lambda: None)


@pytest.fixture
def site(monkeypatch, tmp_path, settings):
    settings.VAR = settings.MEDIA_ROOT = tmp_path
    return Health(never)


@pytest.mark.parametrize("host", ["10.0.0.7:8000", "nonsense"])
def test_process_says_that_it_is_alive_to_whoever_asks(site, host):
    reply = ask(site, "/healthz", host=host)

    assert (reply.status, json.loads(reply.body)) == ("200 OK", {"alive": True})
    assert reply.headers["cache-control"] == "no-store"


def test_each_part_is_named(site):
    reply = ask(site, "/readyz")

    assert json.loads(reply.body) == dict.fromkeys(
        ["database", "store", "uploads", "disk"], "ready"
    )
    assert reply.status == "200 OK"


def test_part_that_fails_is_named_without_its_secrets(site, monkeypatch):
    def away():
        raise ConnectionError("password=secret")

    monkeypatch.setitem(health.CHECKS, "uploads", away)
    reply = ask(site, "/readyz")

    assert reply.status == "503 Service Unavailable"
    assert json.loads(reply.body)["uploads"] == "ConnectionError"
    assert b"secret" not in reply.body


def test_database_of_an_older_release_is_not_ready(site):
    MigrationRecorder.Migration.objects.filter(app="home").order_by("-pk")[:1].get().delete()

    assert json.loads(ask(site, "/readyz").body)["database"] == "NotMigrated"


def test_database_of_a_newer_release_is_ready(site):
    MigrationRecorder.Migration.objects.create(app="home", name="9999_of_tomorrow")

    assert json.loads(ask(site, "/readyz").body)["database"] == "ready"


def test_uploads_that_cannot_be_written_are_not_ready(site, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "no folder"
    settings.MEDIA_ROOT.write_text("")

    assert json.loads(ask(site, "/readyz").body)["uploads"] == "FileExistsError"


def test_disk_that_is_nearly_full_is_not_ready(site, monkeypatch):
    monkeypatch.setattr(health, "LEAST_FREE", float("inf"))

    assert json.loads(ask(site, "/readyz").body)["disk"] == "DiskFull"


def test_all_other_addresses_are_for_the_application(site):
    with pytest.raises(AssertionError):
        ask(site, "/en/healthz")
