"""What a page belongs to: a project, a theme, a place."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

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

    class Meta:
        abstract = True

    @property
    def pair(self) -> str:
        theme = self.linked.get("theme")
        return theme.pair if theme else super().pair

    @property
    def programme_id(self) -> int | None:
        """The programme whose funding statement this page must carry."""
        return self.project.programme_id if self.project_id else None
