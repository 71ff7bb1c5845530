"""What a project promised beside what is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaign import indicators
from campaign.models import Indicator, ProjectPage


@dataclass(frozen=True)
class Progress:
    """In the shape of templates/components/progress.html; `actual` is None where nothing is counted here."""

    label: str
    actual: int | None
    target: int | None
    note: str


def progress(project: ProjectPage) -> list[Progress]:
    rows = project.indicators.all()
    counts = indicators.counts({row.measure for row in rows if row.override is None}, project)
    return [line(row, counts) for row in rows]


def line(row: Indicator, counts: Mapping[str, int]) -> Progress:
    notes = [row.override_note] if row.override is not None else []
    if row.source:
        notes.append(_("Target from: %(source)s") % {"source": row.source})
    return Progress(row.label, row.actual(counts), row.target, " · ".join(notes))
