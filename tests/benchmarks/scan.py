"""A stranger asks for very many addresses: what the store keeps of them, and whether it loses what is read."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import Result
from tests.browser.server import ROOT
from tests.store.processes import copy_database, environment

#: `python -m tests.benchmarks scan=200000` for fewer.
ADDRESSES = 1_000_000
MEMORY_MB = 64
#: Little, so that the scan fills it.
DISK_MB = 16
#: Of resident memory, besides what the store counts: keys, and what Python's allocator holds in reserve.
ALLOWANCE_MB = 16
#: The disk is looked at whenever a twentieth of what it may hold was written.
OVER = 1.05
#: Of processor time for one request: what an address costs may not grow with how many were asked for before.
MICROSECONDS, GROWTH = 1000, 1.5


def results(addresses: int = ADDRESSES) -> Iterator[Result]:
    with TemporaryDirectory() as name:
        found = scanned(Path(name), addresses)
    scan = f"scan of {addresses:,} addresses"

    def result(what: str, ratio: float, **bound: float) -> Result:
        return Result(f"{scan}: {what}", ratio, **bound)

    resident = found["resident"] / (found["memory"] + ALLOWANCE_MB)
    yield result("memory of the store / its bound", found["memory"] / MEMORY_MB, at_most=1)
    yield result(f"resident memory / what is counted and {ALLOWANCE_MB} MB", resident, at_most=1)
    yield result("disk / its bound", found["disk"] / DISK_MB, at_most=OVER)
    yield result("popular pages still hits", found["hits"], at_least=1)
    yield result("popular pages still on disk", found["hits_on_disk"], at_least=1)
    yield result("microseconds of a request", found["microseconds"], at_most=MICROSECONDS)
    yield result("second half / first half", found["growth"], at_most=GROWTH)


def scanned(folder: Path, addresses: int) -> dict[str, float]:
    """In a process of its own, of which all memory is that of the store."""
    copy_database(folder)
    sizes = {"STORE_MEMORY_MB": str(MEMORY_MB), "STORE_DISK_MB": str(DISK_MB)}
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.scanning", str(addresses)],
        cwd=ROOT,
        env=environment(folder, **sizes),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    return json.loads(said.splitlines()[-1])
