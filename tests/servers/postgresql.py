"""A PostgreSQL of its own, which a test may stop and start.

    python -m tests.servers.postgresql

runs on it all tests that touch the database. With arguments it runs pytest with these:

    python -m tests.servers.postgresql tests/events -x
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.browser.server import ROOT, free_port

USER = "common_ground"
PATIENCE = 30  # seconds
#: As an installation has it that speaks a language: not sorted by octets, as SQLite does.
CLUSTER = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und"]
#: Nothing here outlives the machine; what was committed outlives the server.
HASTE = ["fsync=off", "full_page_writes=off", "max_connections=200"]
#: What starts servers has a database of its own, and a browser or a calendar sees none.
TOUCHING = ["-q", "-n", "2", "-p", "tests.servers.touching"]
TOUCHING += ["-m", "not browser and not interop and not servers"]
MISSING = "There is no PostgreSQL (on Debian: apt install postgresql)."


def programs() -> Path | None:
    """The folder of the newest version. Debian keeps it out of the search path."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = Path("/usr/lib/postgresql").glob("*/bin")
    return max(folders, key=lambda folder: float(folder.parent.name), default=None)


class Cluster:
    """Listens on a port of this machine, and lets in whoever asks."""

    def __init__(self, folder: Path):
        self.data, self.port = folder / "data", free_port()
        self.numbers = count(1)
        self.programs = programs()
        # It refuses to run as root.
        self.identity = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        if self.identity:
            shutil.chown(folder, **self.identity)

    @property
    def environment(self) -> dict[str, str]:
        return {"POSTGRES_HOST": "127.0.0.1", "POSTGRES_PORT": str(self.port)}

    def create(self) -> None:
        subprocess.run(
            [
                self.programs / "initdb",
                f"--username={USER}",
                "--no-sync",
                "--auth=trust",
                *CLUSTER,
                self.data,
            ],
            cwd=self.data.parent,
            check=True,
            stdout=subprocess.DEVNULL,
            **self.identity,
        )

    def start(self) -> None:
        settings = [f"port={self.port}", "listen_addresses=127.0.0.1", "unix_socket_directories="]
        options = [option for setting in [*settings, *HASTE] for option in ("-c", setting)]
        with (self.data.parent / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.data, *options],
                cwd=self.data.parent,
                stderr=log,
                **self.identity,
            )
        self.wait()

    def wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, (self.data.parent / "log").read_text()
            try:
                return self.connect().close()
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise TimeoutError

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=USER, dbname=database, autocommit=True
        )

    def create_database(self, name: str = "", template: str = "template1") -> str:
        """Returns its name. Nobody may be connected to the template."""
        name = name or f"site_{next(self.numbers)}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop_database(self, name: str) -> None:
        with self.connect() as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT breaks off what is going on (`fast`); SIGQUIT is as if it had crashed (`immediate`)."""
        self.process.send_signal(how)
        self.process.wait(timeout=PATIENCE)


def require() -> None:
    if programs() is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(MISSING)


@contextmanager
def cluster() -> Iterator[Cluster]:
    with tempfile.TemporaryDirectory(prefix="common-ground-postgresql-") as name:
        made = Cluster(Path(name))
        made.create()
        made.start()
        try:
            yield made
        finally:
            if made.process.poll() is None:
                made.stop(signal.SIGQUIT)


def main(arguments: list[str]) -> int:
    if programs() is None:
        sys.exit(MISSING)
    with cluster() as made:
        command = [sys.executable, "-m", "pytest", *(arguments or TOUCHING)]
        return subprocess.run(command, cwd=ROOT, env=os.environ | made.environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
