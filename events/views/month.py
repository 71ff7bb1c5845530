"""A month as a grid, and the way to any month."""

from datetime import date, datetime

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from events import agenda, grid, months
from events.grid import Grid
from events.months import Month
from events.views.listing import Listing
from home import cldr
from home.validity import is_choice


def month(request: HttpRequest, index, shown: Month, at: datetime) -> HttpResponse:
    if not shown.exists:
        raise Http404
    listing, today = Listing(index, request), timezone.localdate(at)
    if listing.is_beyond(shown.first, shown.last):
        is_choice()
    language = index.locale.language_code
    found = grid.grid(listing.occurrences, shown.first, shown.last)
    is_over = shown < Month.of(today)
    dated, undated = events_of(listing, found, shown)
    lines = agenda.dates(found.occurrences, dated, index.locale)
    context = {
        "month": shown,
        "caption": cldr.month_year(shown.first, language),
        "weekdays": months.weekdays(language),
        "weeks": months.weeks(shown, found, lines, today, language),
        "count": found.total,
        "open_dates": agenda.entries(undated, index.locale, over=is_over),
        "is_over": is_over,
        **neighbours(listing, shown, today),
        **choices(listing, shown, today),
    }
    return index.render(
        request,
        context_overrides={**listing.context("month", today), **context},
        template="events/event_index_page--month.html",
    )


def events_of(listing: Listing, found: Grid, shown: Month) -> tuple[list, list]:
    """Those that the grid shows, and those of which only the month is known."""
    undated = listing.events.in_month(shown.first, shown.last)
    dated = listing.events.of_dates(found.occurrences)
    either = Q(pk__in=undated.values("pk")) | Q(pk__in=dated.values("pk"))
    pages = list(listing.events.filter(either).order_by("start_date", "pk"))
    return [page for page in pages if page.is_dated], [page for page in pages if not page.is_dated]


def neighbours(listing: Listing, shown: Month, today: date) -> dict:
    """Only months with something in between lead on."""
    span = listing.span
    return {
        "previous": link(listing, shown.previous if span and span[0] < shown else None),
        "following": link(listing, shown.following if span and span[1] > shown else None),
        "is_this_month": shown == Month.of(today),
    }


def link(listing: Listing, month: Month | None) -> dict[str, str] | None:
    if month is None:
        return None
    name = cldr.month_year(month.first, listing.index.locale.language_code)
    return {"url": listing.address(month.path), "name": name}


def choices(listing: Listing, shown: Month, today: date) -> dict:
    """For the form that leads to any month: names of months, and the years that have something."""
    names = cldr.month_names(listing.index.locale.language_code)
    first, last = listing.span or (shown, shown)
    current = Month.of(today)
    years = range(min(first, shown, current).year, max(last, shown, current).year + 1)
    return {"month_names": list(enumerate(names, start=1)), "years": years}


def jump(request: HttpRequest, index, at: datetime) -> HttpResponse:
    """From the form to the month's own address; to the present month for what is no month."""
    asked = Month.of(timezone.localdate(at))
    year, number = request.GET.get("year", ""), request.GET.get("month", "")
    if year.isdecimal() and number.isdecimal() and Month(int(year), int(number)).exists:
        asked = Month(int(year), int(number))
    return redirect(Listing(index, request).address(asked.path))
