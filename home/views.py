"""What has no page of its own: the front door, search, robots, the sitemap, and errors."""

import sys

from django.conf import settings
from django.contrib.sitemaps.views import SitemapIndexItem, x_robots_tag
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps.views import sitemap as wagtail_sitemap
from wagtail.models import Locale, Site
from wagtail.views import serve as wagtail_serve

from home.loading.routing import route
from home.pagination import query_without_page
from home.search.results import results_for
from home.sitemaps import LanguageSitemap, pages_of, part_address, parts
from home.staff.host import has_admin
from home.takedown import gone
from home.validity import depends_on_everything


@require_safe
def front_door(request):
    """The address without a language leads to the source language: nothing is guessed from a header."""
    return redirect(f"/{settings.LANGUAGE_CODE}/")


def serve(request, path):
    """Wagtail's view of a page, found by our own routing."""
    request._wagtail_route_for_request = route(request, path)
    return wagtail_serve(request, path)


@require_safe
def search(request):
    """Pages for readers of the language of the address. The query is only ever echoed as text."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    try:
        results = results_for(query, translation.get_language(), request.GET.get("page"))
    except Locale.DoesNotExist as error:
        raise Http404("No page is in this language.") from error
    return render(
        request,
        "home/search.html",
        {"query": query, "query_string": query_without_page(request), "page_obj": results},
    )


@require_safe
def robots(request):
    """Everything is open, feeds included: Google Calendar refuses feeds that robots.txt closes."""
    lines = [
        "User-agent: *",
        *([f"Disallow: /{settings.ADMIN_PATH}"] if has_admin(request) else ["Disallow:"]),
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@x_robots_tag
def sitemap(request):
    """Where the parts are; they say themselves since when their pages stand."""
    depends_on_everything()
    numbers = parts(pages_of(Site.find_for_request(request))).page_range
    addresses = map(request.build_absolute_uri, map(part_address, numbers))
    return render(
        request,
        "sitemap_index.xml",
        {"sitemaps": list(map(SitemapIndexItem, addresses))},
        content_type="application/xml",
    )


@require_safe
def sitemap_part(request, number):
    depends_on_everything()
    return wagtail_sitemap(request, sitemaps={"pages": LanguageSitemap(request, number)})


def not_found(request, exception=None):
    """Also for what was there: a page that somebody asked to be taken down says so."""
    reason = gone.reason_of(request.path_info)
    if reason is None:
        return render(request, "404.html", status=404)
    return render(request, "410.html", {"reason": reason}, status=410)


def server_error(request):
    """An outage ends by itself: readers are told to come back, staff what has become of their work.

    To a program that asks for a calendar, every fault is one that ends: it keeps what it has and asks again.
    """
    is_outage = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    if not is_outage and not request.path_info.endswith(".ics"):
        return render(request, "500.html", status=500)
    response = render(request, "outage.html" if is_outage else "500.html", status=503)
    response["Retry-After"] = "30"
    return response
