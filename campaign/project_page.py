"""What the page of a project shows."""

from dataclasses import dataclass

from campaign import goals
from campaign.lists import in_language
from campaign.models import Membership, ProjectPage
from campaign.progress import progress

ROLES = list(Membership.Role)


@dataclass(frozen=True)
class Partners:
    """The partners in one role. Each member has `linked["partner"]` and its facts in `partner`."""

    role: str
    members: list[Membership]


def context(project: ProjectPage) -> dict:
    """Its rows and terms are there already: see home.loading.gathered."""
    members = list(project.memberships.all())
    counted = progress(project)
    return {
        "objectives": project.objectives.all(),
        "activities": project.activities.all(),
        "outputs": project.outputs.all(),
        "documents": project.documents.all(),
        "programme": project.programme,
        "themes": in_language(project.themes.all(), project.locale),
        "target_groups": in_language(project.target_groups.all(), project.locale),
        "methods": in_language(project.methods.all(), project.locale),
        "goals": goals.names(project.sdgs),
        "counted": [row for row in counted if row.actual is not None],
        "promised": [row for row in counted if row.actual is None],
        "partners": by_role(members),
        "partner_count": len(members),
        "country_count": len({member.partner.country for member in members}),
    }


def by_role(members: list[Membership]) -> list[Partners]:
    """The coordinator first; a partner whose page is not public is left out."""
    shown = [member for member in members if "partner" in member.linked]
    groups = [
        Partners(str(role.label), [member for member in shown if member.role == role])
        for role in ROLES
    ]
    return [group for group in groups if group.members]
