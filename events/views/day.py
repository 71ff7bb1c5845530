"""Everything on one day."""

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from events import agenda, days
from events.months import Month
from events.views.listing import Listing, paginated
from home import cldr


def day(request: HttpRequest, index, shown: date, at: datetime) -> HttpResponse:
    month = Month.of(shown)
    if not month.exists:
        raise Http404
    listing, today = Listing(index, request), timezone.localdate(at)
    language = index.locale.language_code
    occurrences = listing.occurrences
    page = paginated(request, days.on(occurrences, shown))
    before, after = days.neighbours(occurrences, shown)
    rows = page.object_list
    context = {
        "day": cldr.full_date(shown, language),
        "datetime": shown.isoformat(),
        "is_today": shown == today,
        "page_obj": page,
        "entries": agenda.dates(rows, listing.events.of_dates(rows), index.locale),
        "month": {"url": listing.address(month.path), "name": cldr.month_year(shown, language)},
        "previous": link(listing, before, language),
        "following": link(listing, after, language),
    }
    return index.render(
        request,
        context_overrides={**listing.context("day", today), **context},
        template="events/event_index_page--day.html",
    )


def link(listing: Listing, day: date | None, language: str) -> dict[str, str] | None:
    url = listing.address_of_day(day)
    return {"url": url, "name": cldr.full_date(day, language)} if url else None
