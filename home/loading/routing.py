"""From an address to a page in two queries, where Wagtail asks once for each part of the address."""

from django.http import Http404, HttpRequest
from django.utils import translation
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from home.loading.remembered import remembered

#: Treebeard's path of 255 characters has four for each level: no page lies deeper, however long an address is.
DEEPEST = 63


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page whose address is the longest beginning of `path`; what is left is for the page itself."""
    site = site_of(request)
    root = root_path(site) if site else None
    if root is None:
        return None
    parts = [part for part in path.split("/") if part]
    levels = min(len(parts), DEEPEST)
    addresses = [root + "".join(f"{part}/" for part in parts[:n]) for n in range(levels + 1)]
    found = (
        # By their last parts, too, which have an index.
        Page.objects.filter(url_path__in=addresses, slug__in=map(last_part, addresses))
        .select_related("content_type")
        .order_by("-depth")
        .first()
    )
    page = whole(found) if found else None
    if page is None:
        return None
    try:
        return page.route(request, parts[found.depth - root_depth(found, root) :])
    except Http404:
        return None


def last_part(address: str) -> str:
    """The slug of the page that has this address; the root of the tree has Wagtail's."""
    return address.rstrip("/").rpartition("/")[2] or "root"


def whole(found: Page) -> Page | None:
    """The page as its kind has it, with what it shows of others. Wagtail's `specific` asks for the kind too."""
    kind = found.content_type.model_class()
    if kind is None:
        return None
    relations = [*getattr(kind, "relations_shown", []), *getattr(kind, "relations_on_page", [])]
    return kind._default_manager.select_related("locale", *relations).filter(pk=found.pk).first()


def site_of(request: HttpRequest) -> Site | None:
    """The site of the host, remembered; kept where Wagtail looks for it."""
    if not hasattr(request, "_wagtail_site"):
        host = request.get_host()
        request._wagtail_site = remembered(
            ("site", host), lambda: Site.find_for_request(request), of_frame=True
        )
    return request._wagtail_site


def root_path(site: Site) -> str | None:
    """The path of the site's home page in the language of the address."""
    language = translation.get_language()
    for root in Site.get_site_root_paths():
        if root.site_id == site.pk and root.language_code == language:
            return root.root_path
    return None


def root_depth(page: Page, root: str) -> int:
    """The depth of the home page above `page`: each level below it is one part of the address."""
    return page.depth - (page.url_path.count("/") - root.count("/"))
