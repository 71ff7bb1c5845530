"""The sitemap, with all languages and hreflang for real translations."""

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page, Site


class LanguageSitemap(Sitemap):
    """Wagtail lists only what lies below the site's root, which is one language."""

    def items(self):
        root = Site.find_for_request(self.request).root_page
        homes = Page.objects.filter(translation_key=root.translation_key)
        pages = Page.objects.live().public().select_related("locale").defer_streamfields()
        return (
            pages.filter(path__regex="|".join(f"^{home.path}" for home in homes))
            .order_by("path")
            .specific(defer=True)
        )
