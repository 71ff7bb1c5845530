"""Wagtail's views that make and edit a page, with a side panel more.

Wagtail has a hook for the buttons of these views and none for their side panels.
"""

from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from home.editing.readiness_panel import ReadinessSidePanel
from home.models import BasePage


class WithReadiness:
    def get_side_panels(self):
        panels = list(super().get_side_panels())
        if isinstance(self.page, BasePage):
            panels.append(ReadinessSidePanel(self.page, self.request))
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))


class CreatePageView(WithReadiness, CreateView):
    pass


class EditPageView(WithReadiness, EditView):
    pass
