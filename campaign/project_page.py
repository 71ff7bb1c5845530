"""What the page of a project shows."""

from dataclasses import dataclass

from campaign import goals
from campaign.lists import in_language, related
from campaign.models import Membership, ProjectPage
from campaign.progress import progress
from home.localised import link
from home.remembered import remembered

RELATED_LISTS = ["stories", "initiatives", "videos", "resources"]
ROLES = list(Membership.Role)


@dataclass(frozen=True)
class Partners:
    """The partners in one role. Each member has `linked["partner"]` and its facts in `partner`."""

    role: str
    members: list[Membership]


def context(project: ProjectPage, *, published: bool) -> dict:
    """A published project has so many rows that they are remembered; a preview is made anew."""
    if not published:
        return made(project)
    return remembered(("project page", project.pk), lambda: made(project))


def made(project: ProjectPage) -> dict:
    members = list(project.memberships.select_related("partner"))
    activities = list(project.activities.all())
    outputs = list(project.outputs.all())
    link([*members, *activities, *outputs], project.locale)
    counted = progress(project)
    return {
        "objectives": list(project.objectives.all()),
        "documents": list(project.documents.all()),
        "programme": project.programme,
        "children": list(project.get_children().live()) if project.pk else [],
        "themes": in_language(project.themes.all(), project.locale),
        "target_groups": in_language(project.target_groups.all(), project.locale),
        "methods": in_language(project.methods.all(), project.locale),
        "related": related(project.locale, RELATED_LISTS, project=project),
        "goals": goals.names(project.sdgs),
        "activities": activities,
        "outputs": outputs,
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
