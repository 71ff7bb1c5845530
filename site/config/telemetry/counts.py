"""What all processes of a machine have counted, in one file.

Each adds every few seconds what it has counted since, under a lock. So any process can tell all of it, a
counter never falls while the file is there, and no process that has ended leaves anything behind.
"""

import fcntl
import json
import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock, Thread
from typing import Any

logger = logging.getLogger(__name__)

PAUSE = 5.0
#: After that, a process that has not been heard of has ended.
GONE_AFTER = 3 * PAUSE

Numbers = Mapping[str, float]


class Counts:
    """`source` tells totals of this process, `levels` what it holds at present; both by name."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time):
        self.path, self.clock = path, clock
        self.source: Callable[[], Numbers] = dict
        self.levels: Callable[[], Numbers] = dict
        self.lock = Lock()
        self.counted: Counter[str] = Counter()
        self.told: dict[str, float] = {}

    def add(self, numbers: Numbers) -> None:
        with self.lock:
            self.counted.update(numbers)

    def merge(self) -> tuple[dict[str, float], dict[str, float]]:
        """Adds what is new; returns the totals and the levels of all processes."""
        with self.lock, self.path.open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            known = read(file)
            now = {**self.source(), **self.counted}
            for name, number in now.items():
                known["totals"][name] = (
                    known["totals"].get(name, 0) + number - self.told.get(name, 0)
                )
            known["processes"] = self.alive(known["processes"])
            write(file, known)
            self.told = now
        return known["totals"], summed(known["processes"].values())

    def alive(self, processes: dict[str, Any]) -> dict[str, Any]:
        own = {str(os.getpid()): {"at": self.clock(), "levels": dict(self.levels())}}
        heard = self.clock() - GONE_AFTER
        return {pid: said for pid, said in processes.items() if said["at"] > heard} | own

    def go_on(self) -> None:
        """In a thread of its own, for as long as the process lives."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        Thread(target=self.merge_again_and_again, name="counts", daemon=True).start()

    def merge_again_and_again(self) -> None:
        while True:
            try:
                self.merge()
            except OSError as error:
                logger.warning("What was counted cannot be told: %s", error.strerror)
            time.sleep(PAUSE)


def read(file) -> dict[str, Any]:
    """What somebody was cut off in writing begins anew: whoever asks takes that for a restart."""
    file.seek(0)
    try:
        known = json.load(file)
    except ValueError:
        known = {}
    return {"totals": {}, "processes": {}} | known


def write(file, known: dict[str, Any]) -> None:
    file.seek(0)
    file.truncate()
    json.dump(known, file)


def summed(processes) -> dict[str, float]:
    found: Counter[str] = Counter()
    for said in processes:
        found.update(said["levels"])
    return dict(found)
