"""The sitemap, with all languages and hreflang for real translations."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.conf import settings
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page, Site

from home.cldr import tag
from home.languages.originals import real


class LanguageSitemap(Sitemap):
    """Wagtail lists only what lies below the site's root, which is one language."""

    def items(self):
        site = Site.find_for_request(self.request)
        if site is None:
            return Page.objects.none()
        homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
        below = [Page.objects.descendant_of(home, inclusive=True) for home in homes]
        return (
            real(reduce(or_, below, Page.objects.none()))
            .live()
            .public()
            .defer_streamfields()
            .order_by("path")
            .specific(defer=True)
        )

    def get_urls(self, *args, **kwargs):
        """Each version of a page names all of them, itself too; a page in one language names none."""
        urls = super().get_urls(*args, **kwargs)
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        versions = defaultdict(dict)
        for url in urls:
            versions[url["translation_key"]][codes[url["locale_id"]]] = url["location"]
        for url in urls:
            url["alternates"] = alternates(versions[url["translation_key"]])
        return urls


def alternates(versions: dict[str, str]) -> list[dict[str, str]]:
    """Of code and address; the first is the oldest, unless there is one in the source language."""
    if len(versions) < 2:
        return []
    default = versions.get(settings.LANGUAGE_CODE) or next(iter(versions.values()))
    known = [{"lang_code": tag(code), "location": url} for code, url in versions.items()]
    return [*known, {"lang_code": "x-default", "location": default}]
