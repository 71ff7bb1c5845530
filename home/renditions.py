"""The renditions of all pictures of a page in one query, where Wagtail asks once for each picture."""

from collections.abc import Iterable

from django.db.models import Model
from wagtail.fields import StreamField
from wagtail.models import Page

from home.models.image import SiteImage, SiteRendition
from home.remembered import remembered


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


def look_up(pictures: set[int]) -> None:
    rows = SiteRendition.objects.filter(image__in=pictures).select_related("image")
    SiteRendition.cache_backend.set_many({row.get_cache_key(): row for row in rows})
