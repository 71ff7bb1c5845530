"""A story told from a phone on one screen, and then as any other story in the editor."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page

from campaign import drafting
from campaign.editing.forms import PhotographFormSet, TellForm
from campaign.models import StoryIndexPage
from home.models import SiteImage


class TellView(WagtailAdminTemplateMixin, FormView):
    """Whatever is wrong with a photograph, the words are kept as a draft: a phone loses chosen files."""

    form_class = TellForm
    template_name = "campaign/editing/tell.html"
    page_title = gettext_lazy("Tell a story")
    header_icon = "edit"

    @cached_property
    def stories(self) -> StoryIndexPage:
        return get_object_or_404(StoryIndexPage, pk=self.kwargs["pk"])

    @cached_property
    def permissions(self):
        return self.stories.permissions_for_user(self.request.user)

    @cached_property
    def collection(self):
        return drafting.collection_for(self.request.user)

    @cached_property
    def photographs(self):
        posted = (self.request.POST, self.request.FILES) if self.request.method == "POST" else ()
        return PhotographFormSet(*posted, prefix="photographs")

    def dispatch(self, request, *args, **kwargs):
        if not self.permissions.can_add_subpage():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "locale": self.stories.locale}

    def form_valid(self, form):
        pictures = self.stored_pictures()
        story = drafting.draft(
            self.stories, self.request.user, pictures=pictures, **form.cleaned_data
        )
        mistakes = self.mistakes()
        for mistake in mistakes:
            messages.warning(self.request, mistake)
        if "publish" in self.request.POST and self.may_publish and not mistakes:
            # A refusal leads to the editor: see home.middleware.
            story.get_latest_revision().publish(user=self.request.user)
            view = messages.button(story.url, _("View live"), new_window=False)
            messages.success(self.request, _("“%s” is published.") % story.title, [view])
        else:
            messages.success(self.request, _("“%s” is saved as a draft.") % story.title)
        return redirect(reverse("wagtailadmin_pages:edit", args=[story.pk]))

    def stored_pictures(self) -> list[SiteImage]:
        if not self.collection:
            return []
        return [self.stored(form) for form in self.photographs if is_picture(form)]

    def stored(self, form) -> SiteImage:
        return SiteImage.objects.create(
            file=form.cleaned_data["file"],
            description=form.cleaned_data["description"],
            shows_people=form.cleaned_data["is_recognisable"],
            collection=self.collection,
            uploaded_by_user=self.request.user,
        )

    def mistakes(self) -> list[str]:
        refused = [error for form in self.photographs for error in form.errors.get("file", [])]
        undescribed = [
            form
            for form in self.photographs
            if is_picture(form) and not form.cleaned_data["description"]
        ]
        if undescribed:
            refused.append(_("Say what each photograph shows, and publish then."))
        return refused

    @property
    def may_publish(self) -> bool:
        return self.permissions.can_publish_subpage()

    def get_breadcrumbs_items(self):
        parents = get_breadcrumbs_items_for_page(
            self.stories, self.request.user, querystring_value=""
        )
        return [*parents, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "photographs": self.photographs if self.collection else [],
            "may_publish": self.may_publish,
        }


def is_picture(form) -> bool:
    return form.is_valid() and bool(form.cleaned_data.get("file"))
