"""What can be counted for a project. Rooms above this one register what they know."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from campaign.models import ProjectPage

    Count = Callable[[ProjectPage], int]


@dataclass(frozen=True)
class Measure:
    label: str
    count: "Count"


measures: dict[str, Measure] = {}


def register(name: str, label: str, count: "Count") -> None:
    """Makes a measure known. `count` gets the project in any language and counts what is live."""
    measures[name] = Measure(label, count)


def choices() -> list[tuple[str, str]]:
    return [(name, measure.label) for name, measure in measures.items()]


def count(name: str, project: "ProjectPage") -> int | None:
    """The count, or None for a measure that nobody registered any more."""
    measure = measures.get(name)
    return measure.count(project) if measure else None
