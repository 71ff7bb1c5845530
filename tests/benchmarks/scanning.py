"""Asks the store of the settings for addresses that nobody else asks for, and says what that left: run as a
process of its own.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from time import process_time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.conf import settings  # noqa: E402

from home.models import Generation  # noqa: E402
from store.arrangement import MEGABYTE, stored  # noqa: E402
from store.disk import files  # noqa: E402
from store.layer import Store  # noqa: E402
from tests.benchmarks.standing_in import POPULAR, addresses, site  # noqa: E402
from tests.store.asking import ask  # noqa: E402


def main(number: int) -> None:
    Generation.move()
    store = stored(site)
    share_of_hits(store, POPULAR)
    before, wanted = resident(), addresses()
    first, second = (seconds(store, islice(wanted, number // 2)) for _half in range(2))
    found = {
        "memory": sum(store.memory.octets.values()) / MEGABYTE,
        "resident": resident() - before,
        "disk": on_disk(),
        "hits": share_of_hits(store, POPULAR),
        "hits_on_disk": share_of_hits(stored(site), POPULAR),
        "microseconds": (first + second) / number * 1e6,
        "growth": second / first,
    }
    print(json.dumps(found))


def seconds(store: Store, wanted: Iterator[tuple[str, str]]) -> float:
    start = process_time()
    for address, host in wanted:
        ask(store, address, host=host)
    return process_time() - start


def share_of_hits(store: Store, paths: Iterable[str]) -> float:
    kept = [ask(store, path, host="localhost").was_kept for path in paths]
    return sum(kept) / len(kept)


def on_disk() -> float:
    """In megabytes."""
    kept = (files(settings.STORE_FOLDER / name) for name in ("answers", "choices"))
    return sum(size for found in kept for _used, size, _path in found) / MEGABYTE


def resident() -> float:
    """The most so far, in megabytes. What `getrusage` says begins with that of the process before."""
    (most,) = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(most) * 1024 / MEGABYTE


if __name__ == "__main__":
    main(int(sys.argv[1]))
