"""What a second person goes through before a protected story goes live."""

from collections.abc import Iterator

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from campaign import protection
from campaign.models import StoryPage
from home.editing.of_page import OfPageMixin

MAY_TICK = "campaign.tick_checklist"


def buttons(page: Page, user) -> Iterator[Button]:
    if not issubclass(page.specific_class or Page, StoryPage):
        return
    story = page.specific.get_latest_revision_as_object()
    if story.is_protected and story.permissions_for_user(user).can_edit():
        address = reverse("campaign_editing:checklist", args=[page.pk])
        yield Button(_("Checklist"), address, icon_name="list-ul", priority=1)


class ChecklistForm(forms.Form):
    points = forms.MultipleChoiceField(
        label="",
        required=False,
        choices=list(protection.POINTS.items()),
        widget=forms.CheckboxSelectMultiple,
    )


class ChecklistView(OfPageMixin, FormView):
    """Whoever may edit the story sees the list; a second person with the permission ticks it."""

    template_name = "campaign/editing/checklist.html"
    form_class = ChecklistForm
    header_icon = "list-ul"

    def dispatch(self, request, *args, **kwargs):
        if not self.page.permissions_for_user(request.user).can_edit() and not self.has_permission:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> StoryPage:
        return get_object_or_404(StoryPage, pk=self.kwargs["pk"])

    @cached_property
    def draft(self) -> StoryPage:
        return self.page.get_latest_revision_as_object()

    @cached_property
    def has_permission(self) -> bool:
        return self.request.user.has_perm(MAY_TICK)

    @cached_property
    def is_author(self) -> bool:
        return protection.is_author(self.page, self.request.user)

    @property
    def may_tick(self) -> bool:
        return self.has_permission and not self.is_author

    def get_page_title(self):
        return _("Checklist for a protected story")

    def get_initial(self):
        return {"points": list(protection.ticks(self.draft))}

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.fields["points"].disabled = not self.may_tick
        return form

    def form_valid(self, form):
        if not self.may_tick:
            raise PermissionDenied
        points = form.cleaned_data["points"]
        protection.tick(self.draft, points, self.request.user, timezone.now())
        if len(points) == len(protection.POINTS):
            messages.success(self.request, _("All is ticked. The story can be published."))
        else:
            messages.warning(
                self.request, _("Saved. The story waits for the points that are left.")
            )
        return redirect(self.edit_url)

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "may_tick": self.may_tick,
            "is_author": self.is_author,
            "ticks": protection.ticks(self.draft).values(),
        }
