"""Every row of the table of sources is shown, or is missing for a reason."""

import tomllib
from collections.abc import Iterator
from typing import Any

from demo.reading import CONTENT

#: The rows of the five projects, by the letter of each.
ROWS = {
    f"{letter}{number}"
    for letter, last in {"B": 32, "C": 18, "M": 20, "R": 28, "T": 19}.items()
    for number in range(1, last + 1)
}


def tables() -> list[dict[str, Any]]:
    return [tomllib.loads(path.read_text("utf-8")) for path in sorted(CONTENT.glob("*.toml"))]


def seeds(value: Any) -> Iterator[str]:
    """All that is listed as `seeds`, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from seeds(item)
    elif isinstance(value, dict):
        yield from value.get("seeds", [])
        for inner in value.values():
            yield from seeds(inner)


def reasons() -> dict[str, str]:
    return {row: why for table in tables() for row, why in table.get("not_yet", {}).items()}


def test_every_row_is_shown_or_missing_for_a_reason():
    shown = {row for table in tables() for row in seeds(table)}

    assert sorted(ROWS - shown - set(reasons())) == []


def test_every_seed_is_a_row_of_the_table():
    assert sorted({row for table in tables() for row in seeds(table)} - ROWS) == []


def test_every_reason_says_something():
    assert {row: why for row, why in reasons().items() if len(why.split()) < 5} == {}
