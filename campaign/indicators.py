"""What can be counted for a project. Rooms above this one register what they know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Aggregate, Count, QuerySet, Value

if TYPE_CHECKING:
    from campaign.models import ProjectPage

    Rows = Callable[[ProjectPage], QuerySet]

#: Each page once, whatever its languages.
EACH_PAGE = Count("translation_key", distinct=True)


@dataclass(frozen=True)
class Measure:
    """`figure` is taken of the `rows` of a project."""

    label: str
    rows: "Rows"
    figure: Aggregate


measures: dict[str, Measure] = {}


def register(name: str, label: str, rows: "Rows", figure: Aggregate = EACH_PAGE) -> None:
    """Makes a measure known. `rows` gets the project in any language and finds what is live."""
    measures[name] = Measure(label, rows, figure)


def choices() -> list[tuple[str, str]]:
    return [(name, measure.label) for name, measure in measures.items()]


def counts(names: Iterable[str], project: "ProjectPage") -> dict[str, int]:
    """All figures in one query; without a measure that nobody registered any more."""
    known = [name for name in names if name in measures]
    if not known:
        return {}
    first, *rest = [figure(name, project) for name in known]
    return {name: number or 0 for name, number in first.union(*rest, all=True)}


def figure(name: str, project: "ProjectPage") -> QuerySet:
    measure = measures[name]
    rows = measure.rows(project).order_by().values(measure=Value(name))
    return rows.annotate(figure=measure.figure).values_list("measure", "figure")
