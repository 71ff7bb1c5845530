"""What not everybody may read: behind a password, for members of a group, or for who is logged in."""

from django.db.models import QuerySet
from wagtail.models import Page, PageViewRestriction

from home.loading.remembered import remembered


def public(pages: QuerySet, within: Page | None = None) -> QuerySet:
    """Those that everybody may read: no list and no file mentions the others.

    With `within`, those too that lie behind the same door as this page.
    """
    for path in restricted():
        if within is None or not within.path.startswith(path):
            pages = pages.exclude(path__startswith=path)
    return pages


def restricted() -> tuple[str, ...]:
    """Where private parts of the site begin, aliases of them included."""
    return remembered("restricted paths", restricted_paths)


def restricted_paths() -> tuple[str, ...]:
    paths = PageViewRestriction.objects.values_list("page__path", "page__aliases__path")
    return tuple({path for pair in paths for path in pair if path})
