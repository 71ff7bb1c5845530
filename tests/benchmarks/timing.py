"""Ratios of processor time, measured in turn, so that a machine that is busy or slows down changes little."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from timeit import Timer

ROUNDS = 9
#: Short actions are repeated, so that what is measured is not the clock.
SECONDS_A_ROUND = 0.05


@dataclass(frozen=True)
class Result:
    """`at_most` is what the ratio must not exceed, `at_least` what it must reach; None: only worth knowing."""

    what: str
    ratio: float
    at_most: float | None = None
    at_least: float | None = None

    @property
    def missed(self) -> bool:
        is_above = self.at_most is not None and self.ratio > self.at_most
        is_below = self.at_least is not None and self.ratio < self.at_least
        return is_above or is_below

    @property
    def bound(self) -> str:
        if self.at_least is not None:
            return f"at least {self.at_least:g}"
        return f"at most {self.at_most:g}" if self.at_most is not None else ""


class Action:
    """Processor seconds of one call, several calls a round. Timer switches the collection of garbage off."""

    def __init__(self, action: Callable[[], object]):
        self.timer = Timer(action, timer=process_time)
        once = self.timer.timeit(1)
        self.number = max(1, round(SECONDS_A_ROUND / min(once, self.timer.timeit(1))))

    def seconds(self) -> float:
        return self.timer.timeit(self.number) / self.number


def timed(action: Callable[[], object]) -> float:
    """The median of the rounds."""
    timer = Action(action)
    return median(timer.seconds() for _round in range(ROUNDS))


def ratio(one: Callable[[], object], other: Callable[[], object]) -> float:
    """The median of one action by that of another, taken alternately."""
    first, second = Action(one), Action(other)
    pairs = [(first.seconds(), second.seconds()) for _round in range(ROUNDS)]
    return median(pair[0] for pair in pairs) / median(pair[1] for pair in pairs)
