"""What programs list otherwise than our pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from icalendar import Event

from tests.interop.listed import Listed, within
from tests.interop.panel import Date, Reading
from tests.interop.publishing import Published, Shown

#: An entry of a single date has the UID of its event and the day.
KEY = 36


@dataclass(frozen=True)
class Wrong:
    """A date that the program has too many (`extra`), or not at all. `zone` is that of its reader."""

    program: str
    zone: str
    path: Path
    key: str
    shown: Shown | None
    date: Listed
    extra: bool

    def __str__(self):
        title = self.shown.schedule.title if self.shown else self.key
        what = "too many" if self.extra else "missing"
        return f"{self.program} from {self.zone}, {self.path.name}: {title}: {what} {self.date}"

    @property
    def entries(self) -> list[Event]:
        """Of the event in the file, without dates that stand by themselves; the series first."""
        return [
            Event.from_ical(entry)
            for entry in sorted(
                entries_of(self.path)[self.key], key=lambda one: b"RECURRENCE-ID" in one
            )
        ]


@cache
def entries_of(path: Path) -> Mapping[str, list[bytes]]:
    """VEVENTs by their UID."""
    found = defaultdict(list)
    for entry in re.findall(rb"BEGIN:VEVENT.*?END:VEVENT\r\n", path.read_bytes(), re.DOTALL):
        found[re.search(rb"^UID:(\S+)", entry, re.MULTILINE)[1].decode()].append(entry)
    return found


def wrong_dates(
    program: str, zone: str, published: list[Published], readings: Mapping[Path, Reading]
) -> Iterator[Wrong]:
    for file in published:
        read = by_event(readings[file.path].dates)
        for key in read.keys() | file.shown.keys():
            shown = file.shown.get(key)
            there, wanted = Counter(read[key]), Counter(shown.dates if shown else [])
            for extra, dates in ((True, there - wanted), (False, wanted - there)):
                for date in dates.elements():
                    yield Wrong(program, zone, file.path, key, shown, date, extra)


def by_event(dates: Iterable[Date]) -> Mapping[str, list[Listed]]:
    found: dict[str, list[Listed]] = defaultdict(list)
    for one in dates:
        found[one.uid[:KEY]].append(Listed(one.start, one.end, one.status == "CANCELLED"))
    return defaultdict(list, {key: within(listed) for key, listed in found.items()})
