"""The site in several processes of its own, with a database of its own, as an installation runs it."""

import http.client
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from tests.browser.server import ROOT, free_port, wait_for

#: Seconds. Longer than the site lets anybody wait.
PATIENCE = 40
SERVER = ["granian", "--interface", "wsgi", "--blocking-threads", "32", "--log-level", "error"]


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def cache(self) -> str:
        return self.headers.get("cache-status", "")

    @property
    def was_kept(self) -> bool:
        return self.cache == "store; hit"


class Asked:
    """What listens at a port. `headers` go with each question, as a proxy before it would add them."""

    port: int
    headers: dict[str, str]

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        start = time.monotonic()
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            asked.request(method, path, headers=self.headers | headers)
            found = asked.getresponse()
            told = {name.lower(): value for name, value in found.getheaders()}
            return Reply(found.status, told, found.read(), time.monotonic() - start)
        finally:
            asked.close()


class Server(Asked):
    """One process, or one with its workers, of which a test may ask and which it may end."""

    def __init__(self, environment: dict[str, str], *options: str, **headers: str):
        self.port = free_port()
        self.headers = {"Host": "localhost", **headers}
        self.process = subprocess.Popen(
            [
                Path(sys.executable).parent / SERVER[0],
                *SERVER[1:],
                *options,
                "--port",
                str(self.port),
                "config.wsgi:application",
            ],
            cwd=ROOT,
            env=environment,
        )

    def wait(self) -> None:
        wait_for(f"http://127.0.0.1:{self.port}/healthz", self.process)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


class Editor:
    """The process that changes the site: `tests.store.changing`."""

    def __init__(self, environment: dict[str, str]):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.changing"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def does(self, change: str) -> None:
        self.process.stdin.write(f"{change}\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line == "done\n":
                return
        raise AssertionError(f"{change} failed")

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=20)


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Of a site on SQLite, whatever database the tests have."""
    return os.environ | {
        "POSTGRES_HOST": "",
        "SITE_VAR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DEBUG": "0",
        "STORE": "disk",
        **settings,
    }


def copy_database(folder: Path) -> None:
    """The migrated database of the tests, as a file. Skips the test where it is none."""
    if connection.vendor != "sqlite":
        pytest.skip("Of SQLite alone: it begins with a copy of the file.")
    connection.ensure_connection()
    with sqlite3.connect(folder / "db.sqlite3") as copy:
        connection.connection.backup(copy)
    copy.close()


@contextmanager
def running(folder: Path, servers: int = 2, **settings: str):
    """Yields the servers and the editor."""
    told = environment(folder, **settings)
    with served([Server(told) for _number in range(servers)], Editor(told)) as site:
        yield site


@contextmanager
def served(servers: list[Server], editor: Editor):
    """Makes a small site, and yields the servers and the editor when they answer."""
    with ExitStack() as stack:
        # Each is ended, whatever becomes of the others.
        stack.callback(editor.end)
        for server in servers:
            stack.callback(server.end)
        editor.does("prepare")
        for server in servers:
            server.wait()
        yield servers, editor
