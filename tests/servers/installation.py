"""The site as deploy/README.md says that it is run: PostgreSQL, Redis, two workers that are started anew."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.server import ROOT
from tests.servers.postgresql import Cluster
from tests.store.processes import Editor, Server

#: A database with all tables, of which each installation gets a copy.
MIGRATED = "migrated"
WORKERS = 2
#: A worker that ends within so many seconds of its start is taken for one that cannot, and the server ends.
CRASH_LOOP = 6
#: Seconds that a new worker has to start before the old one ends.
STARTING = 20
OPTIONS = [
    *("--workers", str(WORKERS), "--workers-kill-timeout", "30"),
    *("--respawn-failed-workers", "--respawn-interval", str(STARTING)),
]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "for tests alone, and longer than fifty characters: abcdefghijkl",
    "ALLOWED_HOSTS": "localhost",
}


@dataclass
class Installation:
    """On one host; others with the same database and the same Redis have folders of their own."""

    folder: Path
    environment: dict[str, str]

    def server(self, *options: str) -> Server:
        return Server(self.environment, *(options or OPTIONS), **{"X-Forwarded-Proto": "https"})

    def editor(self) -> Editor:
        return Editor(self.environment)

    def manage(self, *arguments: str) -> str:
        """The output of a management command. Raises CalledProcessError."""
        return manage(self.environment, *arguments)


def manage(environment: dict[str, str], *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


def environment(folder: Path, cluster: Cluster, **settings: str) -> dict[str, str]:
    return os.environ | PRODUCTION | cluster.environment | {"SITE_VAR": str(folder), **settings}


def prepare(cluster: Cluster, static: Path) -> None:
    """What is the same for all installations of a test session, and takes long."""
    cluster.create_database(MIGRATED)
    told = environment(static.parent, cluster, POSTGRES_DB=MIGRATED, STORE="off")
    manage(told, "compile_catalogues")
    manage(told, "migrate", "--verbosity=0")
    manage(told, "collectstatic", "--noinput", "--verbosity=0")


@contextmanager
def installed(
    cluster: Cluster,
    static: Path,
    make_folder: Callable[[str], Path],
    hosts: int = 1,
    **settings: str,
) -> Iterator[list[Installation]]:
    """On so many hosts, which share a database."""
    name = cluster.create_database(template=MIGRATED)
    folders = [make_folder("host") for _number in range(hosts)]
    for folder in folders:
        (folder / "static").symlink_to(static)
    try:
        yield [
            Installation(folder, environment(folder, cluster, POSTGRES_DB=name, **settings))
            for folder in folders
        ]
    finally:
        cluster.drop_database(name)
