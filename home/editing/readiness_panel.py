"""The side panel that says whether a page can be published, and what would make it better."""

from django.forms import Script
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from home.consent import day_of_publishing
from home.editing.anchors import anchors
from home.publishing.checks import Finding
from home.publishing.readiness import Readiness, readiness


class ReadinessSidePanel(BaseSidePanel):
    """Judges the page as it was saved last. A page that was never saved has nothing to judge yet."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle: ready to publish?")
        icon_name = "clipboard-list"

        @property
        def counter_classname(self) -> str:
            return f"readiness-count readiness-count--{self.panel.light}"

        def get_context_data(self, parent_context):
            return {**super().get_context_data(parent_context), "count": self.panel.count}

    name = "readiness"
    title = _("Ready to publish?")
    template_name = "home/editing/readiness_panel.html"
    order = 150

    class Media:
        js = [Script("js/admin/readiness.js", type="module")]

    @cached_property
    def readiness(self) -> Readiness | None:
        if not self.object.pk:
            return None
        return readiness(self.object, day_of_publishing(self.object, timezone.now()))

    @property
    def light(self) -> str:
        return self.readiness.light if self.readiness else "none"

    @property
    def count(self) -> int:
        return self.readiness.count if self.readiness else 0

    def get_context_data(self, parent_context):
        return {
            **super().get_context_data(parent_context),
            "toggle": self.toggle,
            "light": self.light,
            "count": self.count,
            "blocking": self.placed(self.readiness.blocking if self.readiness else []),
            "advice": self.placed(self.readiness.advice if self.readiness else []),
            "is_partial": parent_context.get("is_partial", False),
        }

    def placed(self, found: list[Finding]) -> list[tuple[Finding, str]]:
        """Each finding with the id of the place in the editor where it is mended, if there is one."""
        return [(finding, self.anchors.get(finding.field, "")) for finding in found]

    @cached_property
    def anchors(self) -> dict[str, str]:
        return (
            anchors(type(self.object).get_edit_handler()) if isinstance(self.object, Page) else {}
        )
