"""Generated sites in a PostgreSQL: copied once from their files, and kept as the folder of the server."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.large.sites import FOLDER, digest, forget_others, site
from tests.browser.server import ROOT
from tests.servers.installation import MIGRATED, manage
from tests.servers.postgresql import Cluster, programs
from tests.store.processes import environment


def name_of(pages: int) -> str:
    return f"pages_{pages}"


@contextmanager
def served(sizes: Sequence[int]) -> Iterator[Cluster]:
    """A server with a database for each size, to be changed as one likes."""
    kept = FOLDER / f"{digest()}-postgresql{programs().parent.name}"
    with TemporaryDirectory(prefix="common-ground-postgresql-") as name:
        cluster = Cluster(Path(name))
        if kept.exists():
            copy(kept, cluster.data)
        else:
            make(cluster, sizes)
            keep(cluster.data, kept)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()


def make(cluster: Cluster, sizes: Sequence[int]) -> None:
    cluster.create()
    cluster.start()
    try:
        cluster.create_database(MIGRATED)
        manage(told(cluster, MIGRATED), "migrate", "--verbosity=0")
        for pages in sizes:
            fill(cluster, cluster.create_database(name_of(pages), template=MIGRATED), pages)
    finally:
        cluster.stop()


def fill(cluster: Cluster, database: str, pages: int) -> None:
    file = site(pages) / "db.sqlite3"
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.large.copying", str(file)],
        cwd=ROOT,
        env=told(cluster, database),
        check=True,
    )
    with cluster.connect() as connection:
        # What helpers of a query cost would be seen by nobody.
        connection.execute(f"ALTER DATABASE {database} SET max_parallel_workers_per_gather = 0")


def told(cluster: Cluster, database: str) -> dict[str, str]:
    return environment(
        cluster.data.parent, STORE="off", POSTGRES_DB=database, **cluster.environment
    )


def keep(data: Path, kept: Path) -> None:
    draft = kept.with_name(f"{kept.name}.draft")
    copy(data, draft)
    draft.rename(kept)
    forget_others(kept)


def copy(data: Path, to: Path) -> None:
    """With its owner: the server refuses the files of anybody else."""
    subprocess.run(["cp", "-a", data, to], check=True)
