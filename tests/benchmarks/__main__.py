"""What is served, how the calendar grows, what languages cost: ratios of one run, never of two.

`make bench`, or `python -m tests.benchmarks serving` for one of them; `scan=200000` says how many addresses.
What is no ratio is seconds, for what an editor waits for.
"""

import json
import os
import sys
from collections.abc import Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()

from django.test.utils import (  # noqa: E402
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

from tests.benchmarks import (  # noqa: E402
    calendar,
    growth,
    languages,
    outages,
    peers,
    scan,
    serving,
    withdrawal,
)
from tests.benchmarks.timing import Result  # noqa: E402

ALL = ["serving", "scan", "peers", "growth", "calendar", "languages", "withdrawal", "outages"]


def main() -> int:
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        results = list(wanted())
    finally:
        teardown_databases(databases, verbosity=0)
    show(results)
    return 1 if any(result.missed for result in results) else 0


def wanted() -> Iterator[Result]:
    """All, or those that are named."""
    named = dict(word.partition("=")[::2] for word in sys.argv[1:]) or dict.fromkeys(ALL, "")
    # The calendar grows: what is served is measured before.
    if "serving" in named:
        yield from serving.results()
    if "scan" in named:
        yield from scan.results(int(named["scan"] or scan.ADDRESSES))
    if "peers" in named:
        yield from peers.results()
    if "growth" in named:
        yield from growth.results()
    if "calendar" in named:
        yield from calendar.results()
    if "languages" in named:
        yield languages.result()
    if "withdrawal" in named:
        yield from withdrawal.results()
    if "outages" in named:
        yield from outages.results()


def show(results: list[Result]) -> None:
    width = max(len(result.what) for result in results)
    for result in results:
        mark = "  MISSED" if result.missed else ""
        print(f"{result.what:<{width}}  {result.ratio:8.3f}  {result.bound}{mark}")
    print(json.dumps({result.what: round(result.ratio, 4) for result in results}))


if __name__ == "__main__":
    sys.exit(main())
