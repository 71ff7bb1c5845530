"""What stands in each day of a month: a few dates, and how many there are.

Read in three bounded queries, however many dates there are: none of them loads more than a few rows a day.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber

from events.models import Occurrence

#: As many as a cell of the grid can hold.
MOST = 4

ONE_DAY = timedelta(days=1)


@dataclass
class Day:
    """First what begins on this day, then what goes on."""

    occurrences: list[Occurrence] = field(default_factory=list)
    total: int = 0

    @property
    def more(self) -> int:
        return self.total - len(self.occurrences)


@dataclass
class Grid:
    """Only days on which something is on. `total` counts dates, each once."""

    days: dict[date, Day] = field(default_factory=dict)
    total: int = 0

    @property
    def occurrences(self) -> list[Occurrence]:
        """What is shown, each once."""
        return list({row.pk: row for day in self.days.values() for row in day.occurrences}.values())


def grid(occurrences, first: date, last: date) -> Grid:
    """From `first` to `last`. `occurrences` is a queryset."""
    beginning = list(begin_within(occurrences, first, last))
    rows = [*begin_before(occurrences, first), *beginning]
    begun = Counter({row.start_date: row.begun_that_day for row in beginning})
    carried, ended = ends(occurrences, first, last)
    found, running = Grid(total=carried + begun.total()), carried
    for day in each_day(first, last):
        running += begun[day] - ended[day - ONE_DAY]
        if running:
            found.days[day] = Day(on(rows, day)[:MOST], running)
    return found


def begin_within(occurrences, first: date, last: date):
    """Of each day the first few, and the few that last longest: those are what goes on on later days."""

    def numbered(*order: str) -> Window:
        return Window(RowNumber(), partition_by=F("start_date"), order_by=order)

    return (
        occurrences.filter(start_date__range=(first, last))
        .annotate(
            place=numbered("start", "end", "pk"),
            place_by_end=numbered("-end_date", "pk"),
            begun_that_day=Window(Count("pk"), partition_by=F("start_date")),
        )
        .filter(Q(place__lte=MOST) | Q(place_by_end__lte=MOST))
        .order_by("start", "end", "pk")
    )


def begin_before(occurrences, first: date):
    """The few that last longest: on any day they are those that still go on."""
    touching = occurrences.touching(first, first).filter(start_date__lt=first)
    return touching.order_by("-end_date", "pk")[:MOST]


def ends(occurrences, first: date, last: date) -> tuple[int, Counter]:
    """How many began before `first`, and how many have each day as their last."""
    rows = (
        occurrences.touching(first, last)
        .order_by()
        .values("end_date")
        .annotate(every=Count("pk"), before=Count("pk", filter=Q(start_date__lt=first)))
        .values_list("end_date", "every", "before")
    )
    found = list(rows)
    return sum(before for _day, _all, before in found), Counter(
        {day: every for day, every, _before in found}
    )


def on(rows: list[Occurrence], day: date) -> list[Occurrence]:
    begin = [row for row in rows if row.start_date == day]
    return begin + [row for row in rows if row.start_date < day <= row.end_date]


def each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
