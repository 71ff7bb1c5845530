"""All that staff should know before a page goes live, as a traffic light."""

from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

from home.consent import missing_consent
from home.publishing.checks import Finding, findings

CONSENT = "home.consent"


@dataclass(frozen=True)
class Readiness:
    """Red: the page cannot be published. Yellow: it can, and could be better. Green: nothing is missing."""

    blocking: list[Finding]
    advice: list[Finding]

    @property
    def light(self) -> str:
        if self.blocking:
            return "red"
        return "yellow" if self.advice else "green"

    @property
    def count(self) -> int:
        return len(self.blocking) + len(self.advice)


def readiness(page: Page, on: date) -> Readiness:
    """Of the page as it stands, if it were published on the date `on`."""
    consent = [
        Finding(CONSENT, problem.text, field=problem.field, blocks=True)
        for problem in missing_consent(page, on)
    ]
    found = [*consent, *findings(page)]
    return Readiness(
        blocking=[finding for finding in found if finding.blocks],
        advice=[finding for finding in found if not finding.blocks],
    )
