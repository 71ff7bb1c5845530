"""The renditions of all pictures of a page in one query, where Wagtail asks once for each picture.

What was found is remembered, too: Wagtail keeps renditions in a cache of bytes, and writes each of them back
whenever it has read it.
"""

from collections.abc import Callable, Iterable
from copy import copy

from django.db.models import Model
from wagtail.fields import StreamField
from wagtail.images.models import Filter
from wagtail.models import Page

from home.loading.remembered import remembered
from home.models.image import SiteImage, SiteRendition

Renditions = dict[str, SiteRendition]
Find = Callable[..., Renditions]


def ready(pages: Iterable[Page], *, read: Page | None = None) -> None:
    """Puts them where Wagtail looks first: of each page its own picture, of the one read those in its text."""
    pictures = {page.image_id for page in pages if getattr(page, "image_id", None)}
    if read:
        pictures |= chosen_in_text(read, SiteImage)
    if pictures:
        remembered(("renditions", frozenset(pictures)), lambda: look_up(pictures))


def chosen_in_text(page: Page, kind: type[Model]) -> set[int]:
    """The primary keys of the pictures, or other rows of a kind, in the blocks of a page."""
    fields = [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return {
        int(pk)
        for field in fields
        for model, pk, *_path in field.extract_references(getattr(page, field.name))
        if model is kind
    }


def known(image: SiteImage, filters: tuple[Filter | str, ...], find: Find) -> Renditions:
    """By their specifications, as `find` found them for this picture."""
    specs = tuple(each if isinstance(each, str) else each.spec for each in filters)
    found = remembered(("renditions of", image.pk, specs), lambda: find(*filters))
    return {spec: of_image(rendition, image) for spec, rendition in found.items()}


def of_image(rendition: SiteRendition, image: SiteImage) -> SiteRendition:
    """A rendition speaks of its picture as it stands here, with a description of its own perhaps."""
    shown = copy(rendition)
    shown.image = image
    return shown


def look_up(pictures: set[int]) -> None:
    rows = SiteRendition.objects.filter(image__in=pictures).select_related("image")
    SiteRendition.cache_backend.set_many({row.get_cache_key(): row for row in rows})
