"""The sitemap, with all languages and hreflang for real translations."""

from collections import defaultdict
from functools import reduce
from operator import or_

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page, Site


class LanguageSitemap(Sitemap):
    """Wagtail lists only what lies below the site's root, which is one language."""

    def items(self):
        site = Site.find_for_request(self.request)
        if site is None:
            return Page.objects.none()
        homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
        below = [Page.objects.descendant_of(home, inclusive=True) for home in homes]
        return (
            reduce(or_, below, Page.objects.none())
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
        versions = defaultdict(list)
        for url in urls:
            version = {"lang_code": codes[url["locale_id"]], "location": url["location"]}
            versions[url["translation_key"]].append(version)
        for url in urls:
            alternates = versions[url["translation_key"]]
            url["alternates"] = alternates if len(alternates) > 1 else []
        return urls
