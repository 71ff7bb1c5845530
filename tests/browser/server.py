"""The demonstration site as `make demo` runs it: a folder, a login and a server of its own."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

ROOT = Path(__file__).resolve().parents[2]
LOGIN = re.compile(r"Name: (\S+)   Password: (\S+)")
PATIENCE = 60  # seconds for the server to answer for the first time


@dataclass(frozen=True)
class DemoSite:
    folder: Path
    login: tuple[str, str]
    url: str

    @property
    def database(self) -> Path:
        return self.folder / "db.sqlite3"

    def address(self, path: str) -> str:
        return f"{self.url}{path}"


def environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "SITE_VAR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DEBUG": "0",
    }


def manage(folder: Path, *arguments: str, **variables: str) -> str:
    """The output of a management command. Raises CalledProcessError."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(folder) | variables,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def prepare(folder: Path) -> tuple[str, str]:
    """Fills the folder; returns the name and the password of the login for staff."""
    found = LOGIN.search(manage(folder, "prepare_demo"))
    assert found, "prepare_demo shows no login"
    return found[1], found[2]


@contextmanager
def served(folder: Path, login: tuple[str, str]):
    """The site on a free port of this machine, until the end of the block."""
    with granian(folder) as url:
        yield DemoSite(folder, login, url)


@contextmanager
def granian(folder: Path, **variables: str):
    """The address of a server; `variables` differ from those of `make demo`."""
    port = free_port()
    command = ["granian", "--interface", "wsgi", "--port", str(port), "--log-level", "error"]
    process = subprocess.Popen(
        [Path(sys.executable).parent / command[0], *command[1:], "config.wsgi:application"],
        cwd=ROOT,
        env=environment(folder) | variables,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(f"{url}/healthz", process)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(url: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, "the server stopped at once"
        try:
            urllib.request.urlopen(url, timeout=PATIENCE).close()
        except HTTPError:
            return  # It answers; what it answers is for the tests to judge.
        except (URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"{url} does not answer")
