"""How often what happened in this process."""

from itertools import count

#: Given from what is kept; the last answer, for want of a new one; made anew; left to the application; refused.
OUTCOMES = ("hit", "stale", "made", "passed", "refused")


class Tally:
    """A step of an iterator counts: 30 nanoseconds, and no other thread comes between."""

    def __init__(self):
        self.steps = {outcome: count() for outcome in OUTCOMES}
        self.reads = 0
        self.hit, self.stale, self.made, self.passed, self.refused = (
            steps.__next__ for steps in self.steps.values()
        )

    def read(self) -> dict[str, int]:
        """For one thread alone: a look at an iterator is a step, too."""
        found = {outcome: next(steps) - self.reads for outcome, steps in self.steps.items()}
        self.reads += 1
        return found
