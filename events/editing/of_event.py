"""What the views of one event have in common."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin import messages

from events.models import EventPage
from home import cldr
from home.editing.of_page import OfPageMixin
from home.publishing.amending import amend
from home.translating.following import source_of


class OfEventMixin(OfPageMixin):
    """For who may edit the event. Facts are entered in the source: a translation leads there."""

    header_icon = "calendar-alt"

    def dispatch(self, request, *args, **kwargs):
        page = get_object_or_404(EventPage, pk=kwargs["pk"])
        if not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        source = source_of(page)
        if source != page:
            return self.lead_to(source)
        if self.is_locked(page):
            messages.warning(request, page.get_lock().get_message(request.user))
            return redirect("wagtailadmin_pages:edit", page.pk)
        self.page = page
        return super().dispatch(request, *args, **kwargs)

    def lead_to(self, source: EventPage):
        language = cldr.language_name(source.locale.language_code, get_language())
        messages.info(
            self.request,
            _("This is the same in every language, and is entered in the source: %(language)s.")
            % {"language": language},
        )
        match = self.request.resolver_match
        return redirect(match.view_name, **{**match.kwargs, "pk": source.pk})

    def is_locked(self, page: EventPage) -> bool:
        lock = page.get_lock()
        return bool(lock and lock.for_user(self.request.user))

    @cached_property
    def may_publish(self) -> bool:
        return self.page.permissions_for_user(self.request.user).can_publish()

    @cached_property
    def event(self) -> EventPage:
        """What a change applies to: what is published, or the draft of who may not publish."""
        if self.page.live and self.may_publish:
            return self.page
        return self.page.get_latest_revision_as_object()

    def amend(self, change) -> None:
        amend(self.page, change, self.request.user, publish=self.may_publish)

    def confirm(self, message: str) -> None:
        """Says what was done and whether readers see it."""
        buttons = [
            messages.button(self.edit_url, _("Edit the event")),
        ]
        if self.page.live and self.page.url:
            buttons.append(messages.button(self.page.url, _("View it"), new_window=False))
        messages.success(self.request, f"{message} {self.who_sees_it()}", buttons=buttons)

    def who_sees_it(self) -> str:
        if not self.page.live:
            return _("The event itself is not published yet.")
        if self.may_publish:
            return _("Readers and calendars see it now.")
        return _("It is saved as a draft: somebody who may publish has to publish it.")
