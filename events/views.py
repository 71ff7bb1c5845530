"""What the calendar and an event answer over HTTP."""

from datetime import datetime

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from events import agenda, filters, months
from events.months import Month
from events.subscribe import subscriptions
from home import cldr

LINES = 30


class Listing:
    """The events of a calendar as the reader narrowed them."""

    def __init__(self, index, request: HttpRequest):
        self.index = index
        self.request = request
        events = filters.events_for(index, request.GET)
        self.filter = filters.EventFilter(
            request.GET or None,
            events,
            language=index.locale,
            offered=filters.offered_by(events, index.locale),
        )

    @property
    def events(self):
        return self.filter.qs

    def context(self) -> dict:
        """What the list and the month have in common."""
        feed = self.index.feed_url(self.filter.values)
        address = self.request.build_absolute_uri(feed)
        return {
            "filter": self.filter,
            "query": query_without_page(self.request),
            "clear_url": self.index.url if self.filter.active else "",
            "past_url": f"{self.index.url}past/",
            "subscriptions": subscriptions(address, self.index.title),
        }


def upcoming(request: HttpRequest, index, at: datetime) -> HttpResponse:
    listing, today = Listing(index, request), timezone.localdate(at)
    page = paginated(request, listing.events.upcoming(at))
    lines = agenda.entries(page.object_list, index.locale)
    open_dates = listing.events.open_dates(today) if page.number == 1 else []
    context = {
        "view": "upcoming",
        "page_obj": page,
        "groups": agenda.upcoming_groups(lines, at, today),
        "open_dates": agenda.entries(open_dates, index.locale),
        "this_month": Month.of(today),
    }
    return index.render(request, context_overrides={**listing.context(), **context})


def past(request: HttpRequest, index, at: datetime) -> HttpResponse:
    listing, today = Listing(index, request), timezone.localdate(at)
    page = paginated(request, listing.events.past(at, today))
    lines = agenda.entries(page.object_list, index.locale, over=True)
    context = {
        "view": "past",
        "page_obj": page,
        "groups": agenda.past_groups(lines),
        "this_month": Month.of(today),
    }
    return index.render(request, context_overrides={**listing.context(), **context})


def month(request: HttpRequest, index, shown: Month, at: datetime) -> HttpResponse:
    if not shown.exists:
        raise Http404
    listing, today = Listing(index, request), timezone.localdate(at)
    language = index.locale.language_code
    lines = months.lines(shown, listing.events, index.locale)
    is_over = shown < Month.of(today)
    span = months.span(listing.events)
    context = {
        "view": "month",
        "caption": cldr.month_year(shown.first, language),
        "weekdays": months.weekdays(language),
        "weeks": months.weeks(shown, lines, today, language),
        "count": len(lines),
        "open_dates": agenda.entries(
            listing.events.in_month(shown.first, shown.last), index.locale, over=is_over
        ),
        "is_over": is_over,
        "previous": shown.previous if span and span[0] < shown else None,
        "following": shown.following if span and span[1] > shown else None,
        "this_month": Month.of(today),
    }
    return index.render(
        request,
        context_overrides={**listing.context(), **context},
        template="events/event_index_page--month.html",
    )


def paginated(request: HttpRequest, events):
    page = Paginator(events, LINES).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    return page


def query_without_page(request: HttpRequest) -> str:
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()
