"""Calendar files over HTTP: conditional, and for every site and program."""

import hashlib
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from events import feeds, filters
from events.models import EventPage
from home.languages.fallbacks import chain
from home.loading.remembered import keep, memory_now
from home.validity import is_choice
from home.views import serve


@require_safe
def answer(request: HttpRequest, path: str) -> HttpResponse:
    """Any address that ends in .ics. The store in front keeps it, and says since when it is the same.

    Where nothing is stored, what this process answered since the last change costs one query to answer 304.
    """
    key = ("calendar file", request.get_host(), request.path)
    if etag := memory_now().get(key):
        unchanged = get_conditional_response(request, etag, None, None)
        if unchanged is not None and unchanged.status_code == 304:
            return unchanged
    response = serve(request, path)
    if "ETag" not in response:
        # Not found, or behind a password.
        return response
    keep(memory_now(), {key: response["ETag"]})
    return get_conditional_response(request, response["ETag"], None, response)


def feed(request: HttpRequest, index, path: str) -> HttpResponse:
    """404 for a filter that does not exist; an empty calendar while nothing is on."""
    values = filters.from_path(path) if path else {}
    if values is None:
        raise Http404
    offered = filters.existing() if values else filters.Offered()
    found = filters.EventFilter(
        values or None, filters.events_for(index, values), language=index.locale, offered=offered
    )
    if values and not found.form.is_valid():
        raise Http404
    if values:
        is_choice()
    content = feeds.feed(
        found.qs,
        index.locale,
        names=[index.title, *found.chosen],
        url=index.get_full_url(request),
        at=timezone.now(),
        mixed="languages" in values or len(chain(index.locale.language_code)) > 1,
    )
    name = "-".join([index.slug, *values.values()])
    return file(content, f'inline; filename="{name}.ics"')


def single_file(request: HttpRequest, event: EventPage, day: date | None = None) -> HttpResponse:
    """The whole event, or one date of a series by its day; 404 where no calendar can hold it."""
    at = timezone.now()
    content = feeds.one_date(event, day, at) if day else feeds.single_file(event, at)
    if content is None:
        raise Http404
    name = f"{event.slug}-{day:%Y-%m-%d}" if day else event.slug
    return file(content, f'attachment; filename="{name}.ics"')


def file(content: bytes, disposition: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    return opened(response, disposition)


def opened(response: HttpResponse, disposition: str) -> HttpResponse:
    """For programs, for scripts on the sites of partners, and not for lists of search results."""
    response["Content-Disposition"] = disposition
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = "public, no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response
