"""Addresses. Every public page has its language as the first part of its address."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.urls import urlpatterns as wagtail_urlpatterns

from home import views
from home.cards import views as cards
from home.concerns.views import concern, concern_sent
from home.consent.views import preview, preview_answered
from home.documents import serve_document
from home.media import serve_media
from home.security.reports import csp_report
from home.security.security_txt import security_txt
from home.sharing import views as sharing

#: What we serve in the place of Wagtail.
OWN = {"wagtail_serve", "wagtailcore_login"}

urlpatterns = [
    # Before Wagtail's own doors, which know no second step.
    path(settings.ADMIN_PATH, include("home.staff.urls")),
    path(settings.ADMIN_PATH, include("home.editing.page_urls")),
    path(settings.ADMIN_PATH, include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", serve_document, name="wagtaildocs_serve"),
    path("documents/", include(wagtaildocs_urls)),
    path("", views.front_door, name="front_door"),
    path("csp-report/", csp_report, name="csp_report"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", views.sitemap_part, name="sitemap_part"),
]

if not settings.PRODUCTION:
    urlpatterns.append(path("media/<path:path>", serve_media, name="media"))

urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("about-you/<uuid:key>/", concern, name="concern"),
    path("about-you/sent/<slug:reference>/", concern_sent, name="concern_sent"),
    path("cards/<int:pk>-<slug:digest>.png", cards.show, name="card"),
    path("for-you/", preview_answered, name="preview_answered"),
    path("for-you/<str:secret>/", preview, name="preview"),
    path("posters/<int:pk>/", sharing.poster, name="poster"),
    path("share/mastodon/<int:pk>/", sharing.mastodon, name="mastodon"),
    path("", include("events.urls")),
    # One door for all, in the place of the one that Wagtail has for private pages.
    path(
        "_util/login/",
        RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True),
        name="wagtailcore_login",
    ),
    # Before all pages, whose pattern fits the password forms of private pages too.
    *(pattern for pattern in wagtail_urlpatterns if pattern.name not in OWN),
    re_path(serve_pattern, views.serve, name="wagtail_serve"),
)

handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
