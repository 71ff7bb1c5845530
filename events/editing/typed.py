"""What the rule of a series gives, as it is typed: an answer to the script of the form."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST
from wagtail.models import Page

from events import rule_words, single_dates
from events.forms.typed import TypedEventForm
from events.models import EventIndexPage, EventPage

#: How many of the next dates are shown.
SHOWN = 8


@require_POST
def typed(request, pk: int):
    """`pk` is the event, or the calendar in which a new one is made. Saves nothing."""
    form = TypedEventForm(request.POST, editable_event(request.user, pk))
    is_right = form.is_valid()
    event = form.event
    context = {"problems": form.problems, "repeats": is_right and event.repeats}
    if context["repeats"]:
        context |= shown(event, get_language())
    return render(request, "events/editing/typed.html", context)


def shown(event: EventPage, language: str) -> dict:
    dates = single_dates.coming(event, timezone.now(), SHOWN + 1, language)
    return {
        "words": rule_words.rule(event, language),
        "dates": dates[:SHOWN],
        "more": len(dates) > SHOWN,
        "hints": single_dates.hints(event, language),
    }


def editable_event(user, pk: int) -> EventPage:
    """The newest draft, or a new event. Raises PermissionDenied."""
    page = get_object_or_404(Page, pk=pk).specific
    permissions = page.permissions_for_user(user)
    if isinstance(page, EventPage) and permissions.can_edit():
        return page.get_latest_revision_as_object()
    if isinstance(page, EventIndexPage) and permissions.can_add_subpage():
        return EventPage(locale=page.locale)
    if not isinstance(page, (EventPage, EventIndexPage)):
        raise Http404
    raise PermissionDenied
