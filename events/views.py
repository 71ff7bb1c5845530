"""What the calendar and an event answer over HTTP."""

import hashlib
from datetime import datetime

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from wagtail.models import Site

from events import agenda, feeds, filters, months
from events.models import EventPage
from events.months import Month
from events.subscribe import subscriptions
from home import cldr

LINES = 30


class Listing:
    """The events of a calendar as the reader narrowed them."""

    def __init__(self, index, request: HttpRequest):
        self.index = index
        self.request = request
        events = index.events()
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


def feed(request: HttpRequest, index, path: str) -> HttpResponse:
    """404 for a filter that does not exist; an empty calendar while nothing is on."""
    values = filters.from_path(path) if path else {}
    if values is None:
        raise Http404
    offered = filters.existing() if values else filters.Offered()
    found = filters.EventFilter(
        values or None, index.events(), language=index.locale, offered=offered
    )
    if values and not found.form.is_valid():
        raise Http404
    content = feeds.feed(
        found.qs,
        index.locale,
        names=[index.title, *found.chosen],
        host=host_of(request),
        url=index.get_full_url(request),
        url_of=lambda event: event.get_full_url(request),
    )
    return calendar_response(request, content, "inline")


def single_file(request: HttpRequest, event: EventPage) -> HttpResponse:
    content = feeds.single_file(
        event, host=host_of(request), url_of=lambda event: event.get_full_url(request)
    )
    return calendar_response(request, content, f'attachment; filename="{event.slug}.ics"')


def calendar_response(request: HttpRequest, content: bytes, disposition: str) -> HttpResponse:
    """With an ETag of the bytes: an unchanged calendar answers 304."""
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = disposition
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


def host_of(request: HttpRequest) -> str:
    """The site's own name and not the request's: a UID must not change with the way to the server."""
    site = Site.find_for_request(request)
    return site.hostname if site else request.get_host()


def paginated(request: HttpRequest, events):
    page = Paginator(events, LINES).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    return page


def query_without_page(request: HttpRequest) -> str:
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()
