"""Pictures that are not described, on the page and in its blocks (WCAG 2.2, 1.1.1)."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock

from home.completeness.said import blocks_of
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check

#: As cameras and copying name their files.
FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|heic)$|[A-Z]{2,5}[-_ ]?\d{3,}", re.IGNORECASE
)


@publishing_check(BasePage)
def pictures(page: BasePage) -> Iterator[Finding]:
    if page.image and not describes(page.alt):
        yield undescribed(page.image, "image_alt")
    for name, block, value in blocks_of(page):
        if isinstance(block, ImageBlock) and not is_described(value):
            yield undescribed(value, name)


def is_described(picture) -> bool:
    """As a block shows it: a decorative picture says nothing on purpose."""
    return picture.decorative or describes(picture.contextual_alt_text or picture.description)


def describes(text: str) -> bool:
    """Whether it says anything: the name of a file does not."""
    text = text.strip()
    return any(letter.isalpha() for letter in text) and not FILE_NAME.match(text)


def undescribed(image, field: str) -> Finding:
    return Finding(
        "home.P401",
        _("Nobody has said what the picture “%(title)s” shows.") % {"title": image.title},
        _("Describe it in a few words for people who cannot see it."),
        field,
    )
