"""The measures that the pages of this room give."""

from django.utils.translation import gettext_lazy as _

from campaign import indicators
from campaign.models import InitiativePage, ProjectPage, ResourcePage, VideoPage


def pages_of(model, project: ProjectPage, **kinds) -> int:
    """Live pages of a project, each counted once whatever its languages."""
    return (
        model.objects.live()
        .filter(project__translation_key=project.translation_key, is_example=False, **kinds)
        .values("translation_key")
        .distinct()
        .count()
    )


def initiatives(project: ProjectPage) -> int:
    return pages_of(InitiativePage, project)


def good_practices(project: ProjectPage) -> int:
    return pages_of(InitiativePage, project, kind=InitiativePage.Kind.GOOD_PRACTICE)


def videos(project: ProjectPage) -> int:
    return pages_of(VideoPage, project)


def resources(project: ProjectPage) -> int:
    return pages_of(ResourcePage, project)


def partners(project: ProjectPage) -> int:
    return project.memberships.count()


indicators.register("initiatives", _("Initiatives"), initiatives)
indicators.register("good-practices", _("Good practices"), good_practices)
indicators.register("videos", _("Videos"), videos)
indicators.register("resources", _("Resources"), resources)
indicators.register("partners", _("Partners"), partners)
