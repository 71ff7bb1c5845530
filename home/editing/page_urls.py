"""Addresses of the admin that stand before Wagtail's own, under the same paths."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from home.editing.pages import CreatePageView, EditPageView


def for_staff(view):
    return never_cache(require_admin_access(view.as_view()))


urlpatterns = [
    path(
        "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        for_staff(CreatePageView),
    ),
    path("pages/<int:page_id>/edit/", for_staff(EditPageView)),
]
