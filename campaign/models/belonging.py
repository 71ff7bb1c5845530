"""What a page belongs to: a project, a theme, a place."""

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from campaign.hashtags import hashtags_of_pages
from home.loading.remembered import remembered
from home.translation import facts


class Belonging(models.Model):
    """Relations that sort a page. They are facts: the same in every language."""

    project = models.ForeignKey(
        "campaign.ProjectPage",
        verbose_name=_("project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    theme = models.ForeignKey(
        "campaign.Theme",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    place = models.ForeignKey(
        "campaign.PlacePage",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    belonging_panel = MultiFieldPanel(
        [FieldPanel("project"), FieldPanel("theme"), FieldPanel("place")],
        heading=_("Belongs to"),
        icon="tag",
    )
    belonging_fields = facts("project", "theme", "place")
    localised_relations = ["project", "theme", "place"]
    relations_on_page = ["place"]

    class Meta:
        abstract = True

    @property
    def pair(self) -> str:
        theme = self.linked.get("theme")
        return theme.pair if theme else super().pair

    @property
    def hashtag_list(self) -> list[str]:
        """Those of the campaigns that tell this page."""
        return hashtags_of_pages().get(self.translation_key, [])

    def funded_by(self):
        """The programme of the project, whose statement this page must carry."""
        return programme_of(self.project_id)


def programme_of(project_id: int | None) -> int | None:
    """The primary key of the programme that pays for a project."""
    return remembered("programmes of projects", programmes_of_projects).get(project_id)


def programmes_of_projects() -> dict[int, int]:
    return dict(apps.get_model("campaign.ProjectPage").objects.values_list("pk", "programme"))
