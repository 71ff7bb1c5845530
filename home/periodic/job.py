"""A management command and its times."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, tzinfo
from typing import Any


@dataclass(frozen=True)
class Job:
    """Runs `every` so long, or `daily` at this time on the clocks of the site.

    That time must be one that each day has once: in Europe clocks change between one and three.
    """

    command: str
    every: timedelta | None = None
    daily: time | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def next_after(self, moment: datetime, zone: tzinfo) -> datetime:
        if self.every:
            return moment + self.every
        assert self.daily is not None
        local = moment.astimezone(zone)
        due = datetime.combine(local, self.daily, zone)
        return due if due > local else datetime.combine(local + timedelta(days=1), self.daily, zone)
