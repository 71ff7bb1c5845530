"""Lists, searches and shared links show the summary: it is there, and it is short."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from home.models import BasePage
from home.publishing.checks import Finding, publishing_check

#: As the help text of the field promises.
MOST_WORDS = 40


@publishing_check(BasePage)
def summary(page: BasePage) -> Iterator[Finding]:
    words = len(page.summary.split())
    if not words:
        yield Finding(
            "home.P402",
            _("There is no summary."),
            _("Write one or two plain sentences: lists and shared links show them."),
            "summary",
        )
    elif words > MOST_WORDS:
        yield Finding(
            "home.P403",
            _("The summary has %(count)d words.") % {"count": words},
            _("Shorten it to %(most)d, so that it is read to its end.") % {"most": MOST_WORDS},
            "summary",
        )
