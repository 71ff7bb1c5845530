"""A report for staff: who tells the stories."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from campaign import narrators


class NarratorsView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "campaign/editing/narrators.html"
    page_title = _("Who tells the stories")
    header_icon = "group"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "mix": narrators.mix()}
