"""What stands in each day of a month: a few dates, and how many there are.

Read in two bounded queries, however many dates there are: none of them loads more than a few rows a day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Count, DateField, F, Q, Value, Window
from django.db.models.functions import Greatest, RowNumber

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
    rows = list(few_of_each_day(occurrences, first, last))
    begun = {max(row.start_date, first - ONE_DAY): row.begun_that_day for row in rows}
    ended = ends(occurrences, first, last)
    running = begun.get(first - ONE_DAY, 0)
    found = Grid(total=sum(begun.values()))
    for day in each_day(first, last):
        running += begun.get(day, 0) - ended.get(day - ONE_DAY, 0)
        if running:
            found.days[day] = Day(on(rows, day)[:MOST], running)
    return found


def few_of_each_day(occurrences, first: date, last: date):
    """Of those that begin on a day the first few, and the few that last longest: those go on on later days.

    What began before `first` counts as begun on the day before.
    """
    day_begun = Greatest("start_date", Value(first - ONE_DAY), output_field=DateField())

    def numbered(*order: str) -> Window:
        return Window(RowNumber(), partition_by=F("day_begun"), order_by=order)

    return (
        occurrences.touching(first, last)
        .annotate(day_begun=day_begun)
        .annotate(
            place=numbered("start", "end", "pk"),
            place_by_end=numbered("-end_date", "pk"),
            begun_that_day=Window(Count("pk"), partition_by=F("day_begun")),
        )
        .filter(Q(place__lte=MOST) | Q(place_by_end__lte=MOST))
        .order_by("start", "end", "pk")
    )


def ends(occurrences, first: date, last: date) -> dict[date, int]:
    """How many have each day as their last."""
    rows = occurrences.touching(first, last).order_by().values("end_date")
    return dict(rows.annotate(ended=Count("pk")).values_list("end_date", "ended"))


def on(rows: list[Occurrence], day: date) -> list[Occurrence]:
    begin = [row for row in rows if row.start_date == day]
    return begin + [row for row in rows if row.start_date < day <= row.end_date]


def each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
