"""One date as a reader sees it, on our pages or in a program."""

from collections.abc import Iterable
from typing import NamedTuple

from tests.interop.schedules import FROM, TO


class Listed(NamedTuple):
    """Moments in UTC, or days; the end is exclusive."""

    start: str
    end: str
    cancelled: bool

    @property
    def covers_days(self) -> bool:
        return "T" not in self.start


def within(dates: Iterable[Listed]) -> list[Listed]:
    """Those that begin in the time for which dates are compared."""
    return sorted(one for one in dates if f"{FROM}" <= one.start < f"{TO}")
