"""The results that a funder requires, made from what was entered at each event."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel

from campaign.models.belonging import programme_of
from home.models import BasePage
from home.translation import facts


class ResultsPage(BasePage):
    """Place, dates and participants of each event of a project. Nothing in it is typed."""

    template = "events/results_page.html"
    parent_page_types = ["campaign.ProjectPage"]
    subpage_types: list[str] = []
    localised_relations = ["project"]

    project = models.ForeignKey(
        "campaign.ProjectPage",
        verbose_name=_("project"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [*BasePage.content_panels, PageChooserPanel("project"), BasePage.picture_panel]

    translatable_fields = [*BasePage.translatable_fields, *facts("project")]

    class Meta:
        verbose_name = _("results page")
        verbose_name_plural = _("results pages")

    def funded_by(self) -> int | None:
        """The programme whose funding statement this page must carry."""
        return programme_of(self.project_id)

    def get_context(self, request, *args, **kwargs):
        from events.moments import present
        from events.results import results

        context = super().get_context(request, *args, **kwargs)
        return {**context, "results": results(self, present())}
