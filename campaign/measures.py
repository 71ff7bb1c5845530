"""The measures that the pages of this room give."""

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from campaign import indicators
from campaign.models import InitiativePage, Membership, ProjectPage, ResourcePage, VideoPage


def pages_of(model, project: ProjectPage) -> QuerySet:
    """What is only an example does not count."""
    key = project.translation_key
    return model.objects.live().filter(project__translation_key=key, is_example=False)


def initiatives(project: ProjectPage) -> QuerySet:
    return pages_of(InitiativePage, project)


def good_practices(project: ProjectPage) -> QuerySet:
    return initiatives(project).filter(kind=InitiativePage.Kind.GOOD_PRACTICE)


def videos(project: ProjectPage) -> QuerySet:
    return pages_of(VideoPage, project)


def resources(project: ProjectPage) -> QuerySet:
    return pages_of(ResourcePage, project)


def partners(project: ProjectPage) -> QuerySet:
    return Membership.objects.filter(project=project)


indicators.register("initiatives", _("Initiatives"), initiatives)
indicators.register("good-practices", _("Good practices"), good_practices)
indicators.register("videos", _("Videos"), videos)
indicators.register("resources", _("Resources"), resources)
indicators.register("partners", _("Partners"), partners, Count("pk"))
