"""What the views of one page in the admin have in common, besides those of Wagtail."""

from django.urls import reverse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page


class OfPageMixin(WagtailAdminTemplateMixin):
    """Says under its heading which page it is, and leads back to its editor. The view knows the `page`."""

    header_icon = "doc-empty-inverse"

    @property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        parents = get_breadcrumbs_items_for_page(
            self.page, self.request.user, include_self=False, querystring_value=""
        )
        return [
            *parents,
            {"url": self.edit_url, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "page": self.page, "edit_url": self.edit_url}
