"""One address for exactly the events that a reader wants."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from events import agenda
from events.subscribe import subscriptions
from events.views.listing import Listing

#: How many of the next dates are shown as an example of what will arrive.
PREVIEW = 10


def subscribe(request: HttpRequest, index, at: datetime) -> HttpResponse:
    listing, today = Listing(index, request), timezone.localdate(at)
    coming = listing.occurrences.running_or_after(at).order_by("start", "end", "pk")
    rows = list(coming[:PREVIEW])
    context = {
        "subscriptions": subscriptions(listing.feed(), index.title),
        "entries": agenda.dates(rows, listing.events.of_dates(rows), index.locale),
        "count": listing.events.with_dates().count(),
    }
    return index.render(
        request,
        context_overrides={**listing.context("subscribe", today), **context},
        template="events/event_index_page--subscribe.html",
    )
