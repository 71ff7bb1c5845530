from datetime import date

import pytest

from campaign.completeness.facts import due
from home.publishing.checks import NotReady, blocking
from tests.factories.campaign import FactPageFactory

pytestmark = pytest.mark.django_db
MYTH = "Nobody in this town was ever asked."


@pytest.mark.parametrize(
    "name",
    [
        *("title", "summary", "seo_title", "search_description", "image_alt", "share_text"),
        *("fact", "warning", "fact_again", "why_it_misleads"),
    ],
)
def test_claim_that_is_said_again_blocks(name):
    fact = FactPageFactory(myth=MYTH)
    setattr(fact, name, "It is not true that nobody in this town was asked ever.")

    (finding,) = blocking(fact)

    assert (finding.id, finding.field) == ("campaign.P401", name)


def test_claim_in_the_address_blocks():
    fact = FactPageFactory(myth=MYTH, slug="nobody-in-this-town-was-ever-asked")

    assert [one.message for one in blocking(fact)] == ["Slug: it repeats the claim."]


def test_fact_that_repeats_nothing_may_be_published():
    assert blocking(FactPageFactory(myth=MYTH)) == []


def test_fact_without_a_source_is_not_published():
    fact = FactPageFactory(source=None, live=False)

    with pytest.raises(NotReady, match="A fact needs at least one source"):
        fact.save_revision().publish()


@pytest.mark.parametrize(
    ("review_on", "found"),
    [
        (None, ["No day is set on which to check this fact again."]),
        (date(2026, 11, 24), ["This fact was to be checked again on 24 November 2026."]),
        (date(2026, 11, 25), []),
    ],
)
def test_fact_to_be_checked_again(review_on, found):
    fact = FactPageFactory(review_on=review_on)

    assert [one.message for one in due(fact, date(2026, 11, 24))] == found
