"""Processes that do one thing at a time and say what it cost, each with settings and a database of its own."""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from tests.browser.server import ROOT


@dataclass(frozen=True)
class Cost:
    """In processor seconds, whatever else runs on the machine."""

    seconds: float
    queries: int


class Worker:
    def __init__(self, module: str, environment: Mapping[str, str]):
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.expect("ready")

    def expect(self, beginning: str = "") -> str:
        line = self.process.stdout.readline()
        if not line or not line.startswith(beginning):
            raise RuntimeError(f"A worker ended: {line}")
        return line

    def does(self, action: str) -> Cost:
        self.process.stdin.write(f"{action}\n")
        self.process.stdin.flush()
        seconds, queries = self.expect().split()
        return Cost(float(seconds), int(queries))

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=30)


@contextmanager
def working(module: str, environment: Mapping[str, str]) -> Iterator[Worker]:
    worker = Worker(module, environment)
    try:
        yield worker
    finally:
        worker.end()


def in_turn(workers: Mapping[str, tuple[Worker, str]], rounds: int) -> dict[str, Cost]:
    """The median of each, asked one after the other so that a machine that slows down slows all of them.

    By name: a worker and what it is to do. Once before, so that nothing is measured for the first time.
    """
    for worker, action in workers.values():
        worker.does(action)
    costs: list[dict[str, Cost]] = [
        {name: worker.does(action) for name, (worker, action) in workers.items()}
        for _round in range(rounds)
    ]
    return {name: middle(one[name] for one in costs) for name in workers}


def middle(costs: Iterable[Cost]) -> Cost:
    costs = list(costs)
    return Cost(
        median(cost.seconds for cost in costs), round(median(cost.queries for cost in costs))
    )
