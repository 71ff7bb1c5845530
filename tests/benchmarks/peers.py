"""A page that is not stored yet, against the same page as one would write it with Wagtail's documentation.

Both are compressed, both have their languages, menu, pictures and stories to read on, and both processes have
been asked before. Different stories are asked in turn, as what is stored is not made again.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.large.sites import copy_of_site
from tests.benchmarks.timing import Result
from tests.benchmarks.workers import Cost, Worker, working
from tests.browser.server import ROOT
from tests.store.processes import environment

PAGES = 500
STORIES = 8
ROUNDS = 6
MOST_QUERIES = 12
OURS, BARE = "/en/storyindexpage-en/storypage-{}/", "/en/list-0/story-{}/"


def results() -> Iterator[Result]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        copy_of_site(PAGES, folder)
        ours = environment(folder, STORE="off")
        bare = ours | {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.bare.settings"}
        run("tests.benchmarks.large.exporting", folder, ours)
        run("tests.benchmarks.bare.filling", folder, bare)
        module = "tests.benchmarks.asking"
        with working(module, ours) as one, working(module, bare) as other:
            yield from compared(one, other)


def run(module: str, folder: Path, told: dict[str, str]) -> None:
    arguments = [sys.executable, "-m", module, str(folder / "stories.json")]
    subprocess.run(arguments, cwd=ROOT, env=told, check=True)


def compared(ours: Worker, bare: Worker) -> Iterator[Result]:
    rounds = [
        [(ours.does(OURS.format(n)), bare.does(BARE.format(n))) for n in range(STORIES)]
        for _round in range(ROUNDS + 1)
    ]
    # The first round makes the pictures in their sizes.
    pairs: list[tuple[Cost, Cost]] = [pair for one in rounds[1:] for pair in one]
    ratio = median(one.seconds / other.seconds for one, other in pairs)
    yield Result("page not stored / the same written plainly with Wagtail", ratio, 0.8)
    most = max(one.queries for one, _other in pairs)
    yield Result("queries of a page not stored", most, MOST_QUERIES)
    yield Result("queries of the plain page", max(other.queries for _one, other in pairs))
