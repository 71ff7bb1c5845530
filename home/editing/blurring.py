"""The page on which parts of a picture are made unreadable."""

from django.core.exceptions import PermissionDenied
from django.forms import Media, Script
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.forms.blurring import AreaFormSet
from home.models import SiteImage
from home.takedown.blurring import blur


class BlurView(WagtailAdminTemplateMixin, FormView):
    template_name = "home/editing/blur.html"
    form_class = AreaFormSet
    header_icon = "image"

    def dispatch(self, request, *args, **kwargs):
        if not self.image.is_editable_by_user(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def image(self) -> SiteImage:
        return get_object_or_404(SiteImage, pk=self.kwargs["pk"])

    def get_page_title(self):
        return _("Make parts unreadable")

    def get_page_subtitle(self):
        return self.image.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailimages:index"), "label": _("Images")},
            {"url": self.edit_url, "label": self.image.title},
            {"url": "", "label": self.get_page_title()},
        ]

    @property
    def edit_url(self) -> str:
        return reverse("wagtailimages:edit", args=[self.image.pk])

    def form_valid(self, form):
        blur(self.image, form.areas)
        messages.success(
            self.request,
            _(
                "Those parts are gone for good, and the old file is erased. Look closely: is it enough?"
            ),
        )
        return redirect("home_editing:blur", self.image.pk)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        media = Media(js=[Script("js/admin/blur.js", type="module")])
        return {**context, "image": self.image, "edit_url": self.edit_url, "media": media}
