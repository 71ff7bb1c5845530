"""Links within a page that lead to no place on it."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.blocks import RichTextBlock
from wagtail.fields import RichTextField

from home.completeness.said import blocks_of, label_of
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check

LINK = re.compile(r"""<a\b[^>]*\bhref=["']#([^"']*)["']""")
SOURCE = re.compile(r"source-(\d+)")
#: What the templates name: the sections that a page of any kind may have.
SECTIONS = {
    *("main", "share", "sources", "report", "documents", "programme", "take-part", "more-dates"),
    *("transcript", "chapters", "files", "cite", "activities", "partners", "outputs", "targets"),
    *("results", "reuse", "learned", "members", "join", "what-is-true", "misleads", "told"),
}


@publishing_check(BasePage)
def anchors(page: BasePage) -> Iterator[Finding]:
    for name, html in rich_texts(page):
        for target in LINK.findall(html):
            if not is_on(page, target):
                yield Finding(
                    "home.P405",
                    _("%(field)s: the link to “#%(target)s” leads to no place on this page.")
                    % {"field": label_of(page, name), "target": target},
                    _("Mend or remove it. “#source-1” leads to the first source."),
                    name,
                )


def rich_texts(page: BasePage) -> Iterator[tuple[str, str]]:
    """As they are stored."""
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            yield field.name, getattr(page, field.name)
    for name, block, value in blocks_of(page):
        if isinstance(block, RichTextBlock):
            yield name, value.source


def is_on(page: BasePage, target: str) -> bool:
    source = SOURCE.fullmatch(target)
    if source:
        references = getattr(page, "source_references", None)
        return references is not None and 1 <= int(source[1]) <= references.count()
    return target in SECTIONS
