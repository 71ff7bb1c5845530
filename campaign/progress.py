"""What a project promised beside what is there."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaign.models import Indicator, ProjectPage
from home.remembered import remembered


@dataclass(frozen=True)
class Progress:
    """In the shape of templates/components/progress.html; `actual` is None where nothing is counted here."""

    label: str
    actual: int | None
    target: int | None
    note: str


def progress(project: ProjectPage) -> list[Progress]:
    return [line(row, project) for row in project.indicators.all()]


def line(row: Indicator, project: ProjectPage) -> Progress:
    row.project = project
    notes = [row.override_note] if row.override is not None else []
    if row.source:
        notes.append(_("Target from: %(source)s") % {"source": row.source})
    key = ("actual", row.override, row.measure, project.translation_key)
    return Progress(row.label, remembered(key, row.actual), row.target, " · ".join(notes))
