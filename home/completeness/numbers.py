"""A figure that is set large says where it comes from."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from home.blocks import NumberBlock
from home.completeness.said import blocks_of
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check


@publishing_check(BasePage)
def numbers(page: BasePage) -> Iterator[Finding]:
    """Held back, unlike most: a wrong figure on an official page does harm."""
    references = getattr(page, "source_references", None)
    known = references.count() if references is not None else 0
    for name, block, value in blocks_of(page):
        if isinstance(block, NumberBlock) and not 1 <= (value["source"] or 0) <= known:
            yield Finding(
                "home.P407",
                _("The number “%(number)s” has no source.") % {"number": value["number"]},
                hint(takes_sources=references is not None),
                name,
                blocks=True,
            )


def hint(*, takes_sources: bool) -> str:
    if takes_sources:
        return _("Add its source to the sources of this page and give its place in that list.")
    return _(
        "This kind of page has no list of sources: say it in a text, with a link to the source."
    )
