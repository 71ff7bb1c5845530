"""Workers that are killed, started anew, and told to end."""

import http.client
import signal
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.outages.asking import STORY, comes_true, see
from tests.servers.family import children, kill, listening
from tests.servers.installation import CRASH_LOOP, OPTIONS, STARTING, WORKERS
from tests.servers.nginx import Nginx, require

pytestmark = pytest.mark.servers

READERS = 4


@contextmanager
def readers(server, path):
    """Counts what readers get who ask again where their connection was broken; yields the counter."""
    found, is_over = Counter(), Event()

    def read():
        while not is_over.is_set():
            try:
                found[server.ask(path).status] += 1
            except (OSError, http.client.HTTPException):
                found["asked again"] += 1
                time.sleep(0.05)

    threads = [Thread(target=read) for _reader in range(READERS)]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def test_worker_that_is_killed_is_started_anew_and_no_reader_gets_an_error(site, server):
    see(server, f"{STORY}/soup/")

    with readers(server, f"{STORY}/soup/") as found:
        kill(min(children(server.process.pid)))
        is_gone = comes_true(lambda: listening(server.port) == 1)
        is_anew = comes_true(lambda: listening(server.port) == WORKERS, 60)
        time.sleep(CRASH_LOOP)

    assert (is_gone, is_anew) == (True, True)
    assert set(found) <= {200, "asked again"}
    assert found["asked again"] < found[200] / 10


@contextmanager
def waiting(site, server, number):
    """So many requests inside the application, each of which waits for a lock; yields what they get."""
    got = []
    path = f"{STORY}/garden/?asked="
    threads = [
        Thread(target=lambda n=n: got.append(server.ask(f"{path}{n}").status))
        for n in range(number)
    ]
    with site.cluster.connect(site.host.environment["POSTGRES_DB"]) as other, other.transaction():
        other.execute("LOCK TABLE wagtailcore_page IN ACCESS EXCLUSIVE MODE")
        for thread in threads:
            thread.start()
        assert comes_true(lambda: locked_out(site) == number, 3)
        yield got
    for thread in threads:
        thread.join()


def locked_out(site) -> int:
    with site.cluster.connect() as third:
        (number,) = third.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        ).fetchone()
    return number


@pytest.fixture
def behind_nginx(site, tmp_path):
    """The application and nginx before it, which meet at a file as they do in the examples of `deploy/`."""
    require()
    # The path of such a file may have about a hundred letters.
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "web.sock")
        server = site.host.server(*OPTIONS, "--uds", str(file))
        nginx = Nginx(tmp_path, f"unix:{file}", Host="localhost")
        assert comes_true(lambda: nginx.ask("/healthz").status == 200)
        yield nginx, server.process
        nginx.end()
        server.end()


def test_restart_answers_who_has_asked_and_who_asks_meanwhile(site, behind_nginx):
    nginx, process = behind_nginx
    see(nginx, f"{STORY}/soup/")
    before = set(children(process.pid))

    with readers(nginx, f"{STORY}/soup/") as found:
        with waiting(site, nginx, 4) as got:
            process.send_signal(signal.SIGHUP)
        is_anew = comes_true(
            lambda: len(now := set(children(process.pid))) == 2 and not now & before,
            4 * STARTING,
        )

    assert (got, is_anew) == ([200] * 4, True)
    assert set(found) == {200}


def test_server_that_is_told_to_end_answers_who_has_asked(site):
    another = site.host.server()
    another.wait()

    with waiting(site, another, 4) as got:
        another.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
    another.process.wait(timeout=30)

    assert got == [200] * 4
