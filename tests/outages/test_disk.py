"""The disk is full, and the folder of uploads is away."""

import json
import os
import re
import resource
import subprocess
from contextlib import contextmanager, suppress

import pytest

from tests.outages.asking import STORY, comes_true, is_ready, replies
from tests.servers.family import children
from tests.servers.installation import Installation, installed

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def host(postgresql, tmp_path_factory):
    """With its store on disk, as one machine has it."""
    cluster, static = postgresql
    with installed(cluster, static, tmp_path_factory.mktemp, STORE="disk") as (host,):
        yield host


@pytest.fixture(scope="module")
def server(host):
    with small_disk(host.folder / "store"):
        editor = host.editor()
        editor.does("prepare")
        server = host.server()
        try:
            server.wait()
            yield server
        finally:
            editor.end()
            server.end()


@contextmanager
def small_disk(folder):
    """One of its own, where that may be made: else the test limits what processes may write."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True
    )
    try:
        yield
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", "--lazy", folder], check=True)


@contextmanager
def full(server, folder):
    """Not one octet can be written there."""
    if os.path.ismount(folder):
        fill(folder / "rest")
        try:
            yield
        finally:
            (folder / "rest").unlink()
        return
    limits = {pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in workers(server)}
    for pid, (_soft, hard) in limits.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        for pid, limit in limits.items():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limit)


def fill(path):
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"0" * 1000)


def workers(server) -> list[int]:
    return children(server.process.pid)


def test_full_disk_keeps_nobody_from_reading(host, server):
    with full(server, host.folder / "store"):
        found = [*replies(server, f"{STORY}/market/"), *replies(server, "/en/events/feed.ics")]
        told = server.ask("/healthz").status

    assert {reply.status for reply in found} == {200}
    assert (found[-1].was_kept, told) == (True, 200)


def test_site_starts_on_a_full_disk(host, server):
    with full(server, host.folder / "store"):
        another = host.server()
        try:
            another.wait()
            assert {reply.status for reply in replies(another, f"{STORY}/bakery/")} == {200}
        finally:
            another.end()


@pytest.fixture
def unused(host, server, tmp_path):
    """The same site on another machine, whose disk is full before anything was written there."""
    folder = tmp_path / "full"
    with small_disk(folder):
        (folder / "static").symlink_to(host.folder / "static")
        if os.path.ismount(folder):
            fill(folder / "rest")
        # Figures are counted in a file.
        told = {"SITE_VAR": str(folder), "METRICS_TOKEN": "for tests"}
        yield Installation(folder, host.environment | told)


@contextmanager
def unable_to_write(folder):
    """What is started here, where no disk of its own could be made."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not os.path.ismount(folder):
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, limit[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)


@pytest.mark.parametrize("baked", ["0", "1"])
def test_site_starts_for_the_first_time_on_a_full_disk(host, unused, baked):
    unused.environment["STORE_BAKED"] = baked
    with unable_to_write(unused.folder):
        another = unused.server()
    try:
        another.wait()
        found = [*replies(another, f"{STORY}/bakery/"), *replies(another, "/en/events/feed.ics")]
        card = another.ask(re.search(r"/en/cards/[^\"]+", found[0].text)[0])
        figures = another.ask("/metrics", Authorization="Bearer for tests")
        ready = another.ask("/readyz")
    finally:
        another.end()

    assert {reply.status for reply in [*found, card]} == {200}
    assert figures.status == 503
    assert (ready.status, json.loads(ready.text)["disk"]) == (503, "DiskFull")


def test_site_that_started_on_a_full_disk_recovers(unused):
    if not os.path.ismount(unused.folder):
        pytest.skip("There is no disk of its own that could be given room.")
    another = unused.server()
    try:
        another.wait()
        assert "Unreachable" in another.ask("/readyz").text
        (unused.folder / "rest").unlink()
        assert comes_true(lambda: store_is_ready(another))
    finally:
        another.end()


def store_is_ready(server) -> bool:
    return {json.loads(reply.text)["store"] for reply in replies(server, "/readyz")} == {"ready"}


@contextmanager
def without_uploads(host):
    """What stands there is no folder: nothing is found or written in it, by root either."""
    media, away = host.folder / "media", host.folder / "away"
    media.rename(away)
    media.write_text("")
    try:
        yield
    finally:
        media.unlink()
        away.rename(media)


def test_pages_are_read_while_the_uploads_are_away(host, server):
    with without_uploads(host):
        found = [*replies(server, f"{STORY}/soup/"), *replies(server, f"{STORY}/")]
        ready = server.ask("/readyz")

    assert {reply.status for reply in found} == {200}
    assert (ready.status, json.loads(ready.text)["uploads"]) == (503, "FileExistsError")
    assert comes_true(lambda: is_ready(server))
