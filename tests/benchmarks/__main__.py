"""How the calendar grows, as ratios within one run: times of two runs are never compared. `make bench`.

The last two lines are no ratios but seconds, for what an editor waits for.
"""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()

from django.test.utils import (  # noqa: E402
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

from tests.benchmarks import calendar, languages, withdrawal  # noqa: E402
from tests.benchmarks.timing import Result  # noqa: E402


def main() -> int:
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        results = [*calendar.results(), languages.result(), *withdrawal.results()]
    finally:
        teardown_databases(databases, verbosity=0)
    show(results)
    return 1 if any(result.missed for result in results) else 0


def show(results: list[Result]) -> None:
    width = max(len(result.what) for result in results)
    for result in results:
        bound = f"at most {result.at_most:g}" if result.at_most else ""
        mark = "  MISSED" if result.missed else ""
        print(f"{result.what:<{width}}  {result.ratio:8.3f}  {bound}{mark}")
    print(json.dumps({result.what: round(result.ratio, 4) for result in results}))


if __name__ == "__main__":
    sys.exit(main())
