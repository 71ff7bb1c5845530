"""The page of an event, and of one date of a series."""

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from events import date_page, dates, event_page
from events.models import EventPage


def event(request: HttpRequest, page: EventPage, at: datetime) -> HttpResponse:
    """A preview shows dates that are in no index yet."""
    is_preview = getattr(request, "is_preview", False)
    page.gather()
    changes = dates.changes_of(page)
    series = dates.expanded(page, at) if is_preview else dates.published(page, changes, at)
    return page.render(request, context_overrides=event_page.context(page, series, changes, at))


def event_date(request: HttpRequest, page: EventPage, day: date, at: datetime) -> HttpResponse:
    if not page.repeats:
        return redirect(page.url)
    page.gather()
    slot = dates.on(page, day, dates.changes_of(page))
    if slot is None:
        raise Http404
    return page.render(request, context_overrides=date_page.context(page, slot, at))
