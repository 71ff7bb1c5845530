"""The sitemap, with all languages and hreflang for real translations, in parts of the same cost on any site."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.conf import settings
from django.core.paginator import Paginator
from django.urls import reverse
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page, PageQuerySet, Site

from home.cldr import tag
from home.languages.originals import real

#: Of one part, each in all its languages.
PAGES = 200


def pages_of(site: Site | None) -> PageQuerySet:
    """Wagtail lists only what lies below the site's root, which is one language."""
    if site is None:
        return Page.objects.none()
    homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
    below = [Page.objects.descendant_of(home, inclusive=True) for home in homes]
    return real(reduce(or_, below, Page.objects.none())).live().public()


def parts(pages: PageQuerySet) -> Paginator:
    """Of keys: what is said of the versions of a page stands in one part, since each names all others."""
    keys = pages.order_by("translation_key").values_list("translation_key", flat=True)
    return Paginator(keys.distinct(), PAGES)


def addresses() -> list[str]:
    """Of all parts that there may be, or may have been before a page was unpublished."""
    return [reverse("sitemap"), *map(part_address, parts(Page.objects.all()).page_range)]


def part_address(number: int) -> str:
    return reverse("sitemap_part", args=[number])


class LanguageSitemap(Sitemap):
    """One of the parts, by its number."""

    def __init__(self, request, number: int):
        super().__init__(request)
        self.number = number

    def items(self):
        """Raises EmptyPage, which Django's view takes for an address without a page."""
        pages = pages_of(Site.find_for_request(self.request))
        keys = list(parts(pages).page(self.number))
        found = pages.filter(translation_key__in=keys).order_by("path")
        # Whole, as some kinds ask for more than all have.
        return found.defer_streamfields().specific()

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
