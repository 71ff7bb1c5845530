"""Databases of generated sites, kept in `var/benchmarks` until what makes them changes."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.large.words import LANGUAGES
from tests.browser.server import ROOT, manage
from tests.store.processes import environment

FOLDER = ROOT / "var" / "benchmarks"
#: Of the modules beside this one.
MAKERS = ["bulk", "copying", "derived", "kinds", "making", "surroundings", "translations", "words"]


def copy_of_site(pages: int, folder: Path) -> None:
    """A site of so many pages in all languages together, to be changed as one likes."""
    shutil.copytree(site(pages), folder, dirs_exist_ok=True)


def files_of_site(pages: int, folder: Path) -> None:
    """What such a site has beside its database."""
    ignored = shutil.ignore_patterns("db.sqlite3*")
    shutil.copytree(site(pages), folder, ignore=ignored, dirs_exist_ok=True)


def site(pages: int) -> Path:
    """The folder (`SITE_VAR`) of a site that nobody must change; made if it is not there."""
    made = FOLDER / f"{digest()}-{pages}"
    if not made.exists():
        draft = made.with_name(f"{made.name}.draft-{os.getpid()}")
        draft.mkdir(parents=True)
        manage(draft, "migrate", "--verbosity", "0")
        fill(draft, pages // len(LANGUAGES))
        draft.rename(made)
        forget_others(made)
    return made


def forget_others(made: Path) -> None:
    """Earlier sites of this size: each takes a gigabyte."""
    for folder in FOLDER.glob(f"*-{made.name.rpartition('-')[2]}"):
        if folder != made:
            shutil.rmtree(folder)


def fill(folder: Path, sources: int) -> None:
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.large", str(sources)],
        cwd=ROOT,
        env=environment(folder, STORE="off"),
        check=True,
    )


def digest() -> str:
    found = hashlib.sha256()
    for path in sorted(makers()):
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


def makers() -> Iterator[Path]:
    """What decides what lies in a generated database."""
    yield from (Path(__file__).parent / f"{name}.py" for name in MAKERS)
    for room in ("home", "campaign", "events"):
        yield from (ROOT / room / "migrations").glob("*.py")
    yield ROOT / "home" / "search" / "folding.py"
    yield ROOT / "requirements.txt"
