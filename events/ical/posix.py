"""The rule by which a zone changes its clocks, as the last line of its file gives it.

IEEE Std 1003.1 (POSIX), 8.3: `std offset dst [offset],start[/time],end[/time]`, with the times from -167 to 167
that RFC 8536, 3.3.1 allows.
"""

import re
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

NAME = r"(?:<[^>]+>|[A-Za-z]{3,})"
TIME = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
CHANGE = rf"M\d{{1,2}}\.\d\.\d(?:/{TIME})?"
FOOTER = re.compile(
    rf"(?P<std>{NAME})(?P<std_offset>{TIME})"
    rf"(?:(?P<dst>{NAME})(?P<dst_offset>{TIME})?,(?P<start>{CHANGE}),(?P<end>{CHANGE}))?"
)


@dataclass(frozen=True)
class Change:
    """The `week`-th `weekday` (0 is Sunday, week 5 the last) of `month`, and the time from its midnight."""

    month: int
    week: int
    weekday: int
    time: timedelta

    def at(self, year: int) -> datetime:
        """On the clocks before the change."""
        return datetime.combine(self.day(year), datetime.min.time()) + self.time

    def day(self, year: int) -> date:
        weekday = (self.weekday - 1) % 7
        if self.week == 5:
            next_month = date(year + self.month // 12, self.month % 12 + 1, 1)
            last = next_month - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, self.month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (self.week - 1))


@dataclass(frozen=True)
class Season:
    """From a change on, the clocks show UTC plus `offset`. Without a change: always."""

    name: str
    offset: timedelta
    change: Change | None


@dataclass(frozen=True)
class Rule:
    standard: Season
    daylight: Season | None

    def offset_at(self, moment: datetime) -> timedelta:
        """UTC offset at an aware moment, by the rule alone."""
        if self.daylight is None:
            return self.standard.offset
        seasons = (self.standard, self.daylight)
        # Clocks show the offset of the season that began last; the other's offset dates its begin.
        begins = [
            (season.change.at(year) - other.offset, season.offset)
            for year in (moment.year - 1, moment.year, moment.year + 1)
            for season, other in (seasons, seasons[::-1])
            if season.change is not None
        ]
        naive = moment.astimezone(UTC).replace(tzinfo=None)
        return max(begin for begin in begins if begin[0] <= naive)[1]


@lru_cache(maxsize=256)
def rule_of(key: str) -> Rule | None:
    """None for a zone whose file has no rule that we understand."""
    match = FOOTER.fullmatch(footer(key))
    if match is None:
        return None
    offset = -seconds(match["std_offset"])
    if not match["dst"]:
        return Rule(Season(plain(match["std"]), offset, None), None)
    daylight = -seconds(match["dst_offset"]) if match["dst_offset"] else offset + timedelta(hours=1)
    return Rule(
        Season(plain(match["std"]), offset, change(match["end"])),
        Season(plain(match["dst"]), daylight, change(match["start"])),
    )


def footer(key: str) -> str:
    lines = zone_file(key).rstrip(b"\n").rsplit(b"\n", 1)
    return lines[-1].decode("ascii", "replace")


def zone_file(key: str) -> bytes:
    """Found as `zoneinfo` finds it, so that both speak of the same edition. `key` is a known zone."""
    if key not in zoneinfo.available_timezones():
        raise zoneinfo.ZoneInfoNotFoundError(key)
    for folder in map(Path, zoneinfo.TZPATH):
        if (folder / key).is_file():
            return (folder / key).read_bytes()
    return files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()


def change(text: str) -> Change:
    day, _slash, time = text.partition("/")
    month, week, weekday = map(int, day[1:].split("."))
    return Change(month, week, weekday, seconds(time or "2"))


def seconds(text: str) -> timedelta:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, rest = [*map(int, text.lstrip("+-").split(":")), 0, 0][:3]
    return sign * timedelta(hours=hours, minutes=minutes, seconds=rest)


def plain(name: str) -> str:
    return name.strip("<>")
