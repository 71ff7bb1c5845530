"""Calendar files over HTTP: conditional, for every site and program, and never an error for a fault of ours."""

import hashlib
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from events import feeds, filters, last_good
from events.models import EventPage
from home.languages.fallbacks import chain
from home.remembered import keep, memory_now
from home.views import serve


@require_safe
def answer(request: HttpRequest, path: str) -> HttpResponse:
    """Any address that ends in .ics. What a process already answered since the last change of the site costs
    one query to answer 304.
    """
    key = ("calendar file", address_of(request))
    if known := memory_now().get(key):
        unchanged = conditional(request, known, None)
        if unchanged is not None and unchanged.status_code == 304:
            return unchanged
    response = serve(request, path)
    if "ETag" not in response:
        # Not found, or behind a password.
        return response
    stood = last_good.keep(
        address_of(request),
        response.content,
        response["ETag"],
        response["Content-Disposition"],
        timezone.now(),
    )
    validators = (stood.etag, stood.last_modified)
    keep(memory_now(), {key: validators})
    response["Last-Modified"] = http_date(stood.last_modified)
    return conditional(request, validators, response)


def conditional(
    request: HttpRequest, validators: tuple[str, int], response: HttpResponse | None
) -> HttpResponse | None:
    etag, last_modified = validators
    return get_conditional_response(request, etag, last_modified, response)


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


def last_answer(request: HttpRequest) -> HttpResponse | None:
    """What was answered here before; without the database."""
    stood = last_good.recall(address_of(request))
    if stood is None:
        return None
    response = HttpResponse(stood.content, content_type="text/calendar; charset=utf-8")
    response["ETag"] = stood.etag
    response["Last-Modified"] = http_date(stood.last_modified)
    # The mark of RFC 5861 and of proxies that serve what is stale.
    response["Warning"] = '110 - "Response is stale"'
    validators = (stood.etag, stood.last_modified)
    return conditional(request, validators, opened(response, stood.disposition))


def opened(response: HttpResponse, disposition: str) -> HttpResponse:
    """For programs, for scripts on the sites of partners, and not for lists of search results."""
    response["Content-Disposition"] = disposition
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = "public, no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response


def address_of(request: HttpRequest) -> str:
    return f"{request.get_host()}{request.path}"
