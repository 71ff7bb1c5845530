"""What comes up and what is over, as lists."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from events import agenda
from events.views.listing import Listing, paginated


def upcoming(request: HttpRequest, index, at: datetime) -> HttpResponse:
    listing, today = Listing(index, request), timezone.localdate(at)
    page = paginated(request, listing.events.upcoming(at))
    lines = agenda.entries(page.object_list, index.locale)
    open_dates = listing.events.open_dates(today) if page.number == 1 else []
    context = {
        "page_obj": page,
        "groups": agenda.upcoming_groups(lines, at, today),
        "open_dates": agenda.entries(open_dates, index.locale),
    }
    return index.render(
        request, context_overrides={**listing.context("upcoming", today), **context}
    )


def past(request: HttpRequest, index, at: datetime) -> HttpResponse:
    listing, today = Listing(index, request), timezone.localdate(at)
    page = paginated(request, listing.events.past(at, today))
    lines = agenda.entries(page.object_list, index.locale, over=True)
    context = {"page_obj": page, "groups": agenda.past_groups(lines)}
    return index.render(request, context_overrides={**listing.context("past", today), **context})
