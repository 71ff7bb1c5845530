"""What a site of 50,000 pages costs by the cost of one of 500: the same page, asked in both in turn."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.large.served import name_of, served
from tests.benchmarks.large.sites import copy_of_site, files_of_site
from tests.benchmarks.timing import Result
from tests.benchmarks.workers import Worker, in_turn, working
from tests.servers import postgresql
from tests.servers.postgresql import Cluster
from tests.store.processes import environment

SIZES = SMALL, LARGE = 500, 50_000
ACTING = "tests.benchmarks.large.acting"
ROUNDS = 9
AFTER = "after a change: "
#: What the large site may cost by the cost of the small one; None: only worth knowing.
WANTED = {
    "list": 2.0,
    AFTER + "list": 2.0,
    "list with fallbacks": 2.0,
    AFTER + "list with fallbacks": 2.0,
    "last page of a list": 2.0,
    "filtered list": 2.0,
    "search, frequent word": 2.0,
    "search, rare word": 2.0,
    "month": 2.0,
    AFTER + "month": 2.0,
    "upcoming events": None,
    "publish": 2.0,
    "story": 2.0,
    "part of the sitemap": 2.0,
    "sitemap": None,
    "feed": None,
    "home page": None,
    "explorer": None,
    "translation matrix": None,
}


#: Where readers and editors wait for the database most; asked more seldom, as making each site takes its time.
WANTED_ON_POSTGRESQL = [
    "list",
    "filtered list",
    "search, frequent word",
    "search, rare word",
    "month",
    "publish",
]
ROUNDS_ON_POSTGRESQL = 7


def results() -> Iterator[Result]:
    yield from in_a_file()
    if postgresql.programs() is None:
        print(f"NOT RUN: growth on PostgreSQL. {postgresql.MISSING}")
        return
    yield from on_postgresql()


def in_a_file() -> Iterator[Result]:
    with TemporaryDirectory() as name, ExitStack() as stack:
        workers = {
            size: stack.enter_context(acting(Path(name) / str(size), size)) for size in SIZES
        }
        for what, bound in WANTED.items():
            yield grown(workers, what, bound, ROUNDS)


def on_postgresql() -> Iterator[Result]:
    with TemporaryDirectory() as name, served(SIZES) as cluster, ExitStack() as stack:
        workers = {
            size: stack.enter_context(acting_on(cluster, Path(name) / str(size), size))
            for size in SIZES
        }
        for what in WANTED_ON_POSTGRESQL:
            found = grown(workers, what, WANTED[what], ROUNDS_ON_POSTGRESQL)
            yield replace(found, what=f"on PostgreSQL: {found.what}")


def acting(folder: Path, size: int):
    copy_of_site(size, folder)
    return working(ACTING, environment(folder, STORE="off"))


def acting_on(cluster: Cluster, folder: Path, size: int):
    files_of_site(size, folder)
    database = {"POSTGRES_DB": name_of(size), **cluster.environment}
    return working(ACTING, environment(folder, STORE="off", **database))


def grown(workers: dict[int, Worker], what: str, bound: float | None, rounds: int) -> Result:
    costs = in_turn({str(size): (worker, what) for size, worker in workers.items()}, rounds)
    ratio = costs[str(LARGE)].seconds / costs[str(SMALL)].seconds
    return Result(f"{what}: {LARGE:,} pages / {SMALL:,}", ratio, bound)
