"""What a site of 50,000 pages costs by the cost of one of 500: the same page, asked in both in turn."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.large.sites import copy_of_site
from tests.benchmarks.timing import Result
from tests.benchmarks.workers import Worker, in_turn, working
from tests.store.processes import environment

SMALL, LARGE = 500, 50_000
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


def results() -> Iterator[Result]:
    with TemporaryDirectory() as name, ExitStack() as stack:
        workers = {
            size: stack.enter_context(acting(Path(name) / str(size), size))
            for size in (SMALL, LARGE)
        }
        for what, bound in WANTED.items():
            yield grown(workers, what, bound)


def acting(folder: Path, size: int):
    copy_of_site(size, folder)
    return working("tests.benchmarks.large.acting", environment(folder, STORE="off"))


def grown(workers: dict[int, Worker], what: str, bound: float | None) -> Result:
    costs = in_turn({str(size): (worker, what) for size, worker in workers.items()}, ROUNDS)
    ratio = costs[str(LARGE)].seconds / costs[str(SMALL)].seconds
    return Result(f"{what}: {LARGE:,} pages / {SMALL:,}", ratio, bound)
