"""Addresses. Every public page has its language as the first part of its address."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.urls import urlpatterns as wagtail_urlpatterns

from home import views
from home.concerns.views import concern, concern_sent
from home.media import serve_media

urlpatterns = [
    path("cms/", include("home.editing.page_urls")),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", views.front_door, name="front_door"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
]

if not settings.PRODUCTION:
    urlpatterns.append(path("media/<path:path>", serve_media, name="media"))

urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("about-you/<uuid:key>/", concern, name="concern"),
    path("about-you/sent/<slug:reference>/", concern_sent, name="concern_sent"),
    path("", include("events.urls")),
    # Before all pages, whose pattern fits the password forms of private pages too.
    *(pattern for pattern in wagtail_urlpatterns if pattern.name != "wagtail_serve"),
    re_path(serve_pattern, views.serve, name="wagtail_serve"),
)

handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
