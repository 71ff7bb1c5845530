"""What staff should know about a page before it goes live, and the little that keeps it from going live.

Rooms register their checks beside the rule they guard. Each finding has an id (`campaign.P001`), as Django's
system checks have. `findings` gives them to the editor's panel, `require_ready` refuses on each way to publish.
Consent is a gate of its own: see `home.consent`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext as _
from wagtail.models import Page


@dataclass(frozen=True)
class Finding:
    """What is wrong and how to mend it, in the editor's words, and the `field` of the page where.

    `blocks` is for what an issue of law or of safety forbids to publish; `holds_moderation` for what nobody
    can judge while it is missing. Everything else is advice. `url` leads to where it is mended, if that is not
    the page's own form.
    """

    id: str
    message: str
    hint: str = ""
    field: str = ""
    blocks: bool = False
    holds_moderation: bool = False
    url: str = ""


Check = Callable[[Page], Iterable[Finding]]
AnyCheck = TypeVar("AnyCheck", bound=Check)

_checks: list[tuple[type, Check]] = []


class NotReady(Exception):
    """A page breaks a rule that keeps it from being published."""

    def __init__(self, page: Page, problems: list[Finding]):
        super().__init__(page, problems)
        self.page, self.problems = page, problems

    def __str__(self):
        refused = _("“%(title)s” cannot be published.") % {"title": self.page.title}
        return " ".join([refused, *(problem.message for problem in self.problems)])


def publishing_check(kind: type) -> Callable[[AnyCheck], AnyCheck]:
    """Registers a check of pages that are of this kind, which may be a mixin."""

    def register(check: AnyCheck) -> AnyCheck:
        _checks.append((kind, check))
        return check

    return register


def findings(page: Page) -> list[Finding]:
    """Of a page as it stands in the editor, stored or not; those that block first."""
    found = [one for kind, check in _checks if isinstance(page, kind) for one in check(page)]
    return sorted(found, key=lambda finding: not finding.blocks)


def blocking(page: Page) -> list[Finding]:
    return [finding for finding in findings(page) if finding.blocks]


def holding_moderation(page: Page) -> list[Finding]:
    """What keeps the page from being submitted for moderation."""
    return [finding for finding in findings(page) if finding.holds_moderation]


def require_ready(page: Page) -> None:
    """Raises `NotReady` if anything keeps the page from being published."""
    if problems := blocking(page):
        raise NotReady(page, problems)
