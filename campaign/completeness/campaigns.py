"""A campaign is planned before anybody judges it, and repeats no claim that its facts answer."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from campaign.claims import repeats
from campaign.models import CampaignPage, FactPage
from home.completeness.said import label_of, said
from home.publishing.checks import Finding, publishing_check
from home.sharing.kit import ANYWHERE, kit_of

#: Of the plan (RAN's GAMMMA+), what a moderator cannot do without.
NEEDED = ["plan_goal", "plan_audience", "plan_action"]


@publishing_check(CampaignPage)
def campaign_is_planned(campaign: CampaignPage) -> Iterator[Finding]:
    for name in NEEDED:
        if not getattr(campaign, name).strip():
            yield Finding(
                "campaign.P405",
                _("The plan says nothing about: %(field)s.") % {"field": label_of(campaign, name)},
                _("A campaign cannot be submitted for moderation without it."),
                name,
                holds_moderation=True,
            )


@publishing_check(CampaignPage)
def campaign_repeats_no_claim(campaign: CampaignPage) -> Iterator[Finding]:
    claims = claims_of(campaign)
    for name, text in said(campaign):
        for title, claim in claims:
            if repeats(claim, text):
                yield Finding(
                    "campaign.P406",
                    _("%(field)s: it repeats the claim that “%(fact)s” answers.")
                    % {"field": label_of(campaign, name), "fact": title},
                    _("Say what is true in other words."),
                    name,
                    blocks=True,
                )


@publishing_check(CampaignPage)
def campaign_leads_with_a_true_account(campaign: CampaignPage) -> Iterator[Finding]:
    """An alternative comes before an answer: who only answers talks about what others said."""
    first = campaign.bundle.first()
    if first and issubclass(first.page.specific_class or object, FactPage):
        yield Finding(
            "campaign.P408",
            _("The campaign leads with a fact."),
            _("Move a story or a video to the first place."),
            "bundle",
            blocks=True,
        )


@publishing_check(CampaignPage)
def texts_fit_their_network(campaign: CampaignPage) -> Iterator[Finding]:
    kit = kit_of(campaign)
    for row in campaign.share_texts.all():
        if row.network != ANYWHERE and row.text.strip() not in kit.message(row.network).text:
            yield Finding(
                "campaign.P409",
                _("The text for %(network)s is too long.") % {"network": row.get_network_display()},
                _("It is cut where the network ends. Shorten it, so that nothing is lost."),
                "share_texts",
            )


def claims_of(campaign: CampaignPage) -> list[tuple[str, str]]:
    """The title and the claim of each fact that it bundles, in the language of the campaign."""
    keys = [row.page.translation_key for row in campaign.bundle.all()]
    facts = FactPage.objects.filter(translation_key__in=keys, locale=campaign.locale)
    return list(facts.values_list("title", "myth"))
