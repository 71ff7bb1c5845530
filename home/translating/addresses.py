"""The address of a translation: that of the original until readers know it, then its own."""

from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail_localize import models


def take_address(translation: Page, original: Page) -> None:
    if translation.first_published_at is None and not translation.is_root():
        parent = translation.get_parent()
        translation.slug = find_available_slug(parent, original.slug, translation.pk)


def keep_letters() -> None:
    """wagtail-localize takes all but plain Latin letters out of an address, which may leave nothing."""
    models.slugify = str
