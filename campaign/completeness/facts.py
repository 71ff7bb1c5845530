"""A fact has a source, and says the claim that it answers once."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaign.claims import repeats
from campaign.models import FactPage
from home import cldr
from home.completeness.said import label_of, said
from home.publishing.checks import Finding, publishing_check


@publishing_check(FactPage)
def claim_is_said_once(fact: FactPage) -> Iterator[Finding]:
    texts = [*said(fact), ("slug", fact.slug.replace("-", " "))]
    named = dict.fromkeys(
        name for name, text in texts if name != "myth" and repeats(fact.myth, text)
    )
    for name in named:
        yield Finding(
            "campaign.P401",
            _("%(field)s: it repeats the claim.") % {"field": label_of(fact, name)},
            _("Say what is true in other words: the claim stands in its own field only."),
            name,
            blocks=True,
        )


@publishing_check(FactPage)
def fact_has_a_source(fact: FactPage) -> Iterator[Finding]:
    if not fact.source_references.exists():
        yield Finding(
            "campaign.P402",
            _("A fact needs at least one source."),
            field="source_references",
            blocks=True,
        )


@publishing_check(FactPage)
def fact_is_fresh(fact: FactPage) -> Iterator[Finding]:
    yield from due(fact, timezone.localdate())


def due(fact: FactPage, today: date) -> Iterator[Finding]:
    if fact.review_on is None:
        yield Finding(
            "campaign.P403",
            _("No day is set on which to check this fact again."),
            _("Choose one, so that it comes back to you before it is out of date."),
            "review_on",
        )
    elif fact.review_on <= today:
        day = cldr.long_date(fact.review_on, get_language())
        yield Finding(
            "campaign.P404",
            _("This fact was to be checked again on %(date)s.") % {"date": day},
            _("Check its sources, then set both dates anew."),
            "checked_on",
        )
