"""From files to rows."""

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from demo.faults import BrokenContent, Fault
from demo.kinds import KINDS, Kind

CONTENT = Path(__file__).parent / "content"
LANGUAGES = ["en", "it", "fr", "el", "ar"]
#: About the row, not fields of its model.
ABOUT = {"key", "languages", "seeds"}


@dataclass(frozen=True)
class Row:
    """One entry of a file, before it is anything in the database."""

    file: str
    kind: Kind
    key: str
    languages: list[str]
    values: dict[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        return f"{self.kind.name} “{self.key}”"

    def fault(self, text: str) -> Fault:
        return Fault(self.file, self.name, text)


@dataclass(frozen=True)
class Content:
    """All rows in the order in which they can be made, the settings of the site, and where files are."""

    rows: list[Row]
    settings: dict[str, Any]
    folder: Path = CONTENT

    def keys(self) -> set[tuple[str, str]]:
        return {(row.kind.name, row.key) for row in self.rows}


def read(folder: Path = CONTENT) -> Content:
    """Raises BrokenContent with every fault found."""
    faults: list[Fault] = []
    rows: list[Row] = []
    settings: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(Fault(path.name, "", f"cannot be read: {error}"))
            continue
        tables.pop("not_yet", None)
        settings |= tables.pop("settings", {})
        for name, entries in tables.items():
            if name not in KINDS:
                faults.append(Fault(path.name, "", f"“{name}” is no kind of content"))
                continue
            if not isinstance(entries, list):
                faults.append(Fault(path.name, name, f"is one table; rows are written [[{name}]]"))
                continue
            rows += [row_of(path.name, KINDS[name], entry, faults) for entry in entries]
    faults += doubled(rows)
    if faults:
        raise BrokenContent(faults)
    order = list(KINDS)
    rows.sort(key=lambda row: order.index(row.kind.name))
    return Content(rows, settings, folder)


def row_of(file: str, kind: Kind, entry: dict[str, Any], faults: list[Fault]) -> Row:
    key = entry.get("key", "")
    if not key:
        faults.append(Fault(file, kind.name, f"a row without a key: {str(entry)[:60]}…"))
    languages = entry.get("languages", LANGUAGES)
    values = {name: value for name, value in entry.items() if name not in ABOUT}
    return Row(file, kind, key, languages, values)


def doubled(rows: list[Row]) -> list[Fault]:
    seen: set[tuple[str, str]] = set()
    faults = []
    for row in rows:
        if (row.kind.name, row.key) in seen:
            faults.append(row.fault("the key is used twice"))
        seen.add((row.kind.name, row.key))
    return faults
