"""The pages of one project, among those that staff look at."""

import django_filters
from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from campaign.models import ProjectPage
from campaign.models.belonging import Belonging
from home.translating.state import originals


class OfProjectFilter(django_filters.ChoiceFilter):
    """The page of a project and all that belongs to it."""

    def __init__(self, **kwargs):
        super().__init__(label=_("Project"), choices=projects, **kwargs)

    def filter(self, pages: QuerySet[Page], value: str) -> QuerySet[Page]:
        return pages.filter(of_project(int(value))) if value else pages


def projects() -> list[tuple[int, str]]:
    # Asked of each project: all pages would be sorted out first.
    pages = ProjectPage.objects.filter(Exists(originals().filter(pk=OuterRef("pk"))))
    return list(pages.order_by("title").values_list("pk", "title"))


def of_project(pk: int) -> Q:
    kinds = [model for model in apps.get_models() if issubclass(model, Belonging)]
    found = Q(pk=pk)
    for kind in kinds:
        found |= Q(pk__in=kind._default_manager.filter(project=pk).values("pk"))
    return found
