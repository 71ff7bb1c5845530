import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.publishing.checks import blocking, findings, holding_moderation
from tests.factories.campaign import (
    BundledPageFactory,
    CampaignPageFactory,
    FactPageFactory,
    PartnerPageFactory,
)

pytestmark = pytest.mark.django_db
PLAN = {"plan_goal": "300 readers", "plan_audience": "Neighbours", "plan_action": "Come on Tuesday"}


def submit(client, campaign, **plan):
    values = {
        "title": campaign.title,
        "slug": campaign.slug,
        "message": campaign.message,
        "channel": campaign.channel,
        "date_precision": campaign.date_precision,
        "body": streamfield([]),
        "bundle": inline_formset([]),
        "share_texts": inline_formset([]),
        "comments": inline_formset([]),
        "action-submit": "1",
        **plan,
    }
    address = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    return client.post(address, nested_form_data(values))


@pytest.fixture
def campaign(home_page):
    campaign = CampaignPageFactory(live=False)
    campaign.save_revision()
    return campaign


def test_campaign_without_a_plan_may_not_be_submitted_for_moderation(admin_client, campaign):
    response = submit(admin_client, campaign, plan_goal="  ", plan_audience="Neighbours")

    form = response.context["form"]
    assert sorted(form.errors) == ["plan_action", "plan_goal"]
    assert form.errors["plan_action"] == [
        "The plan says nothing about: Action. "
        "A campaign cannot be submitted for moderation without it."
    ]
    assert Page.objects.get(pk=campaign.pk).current_workflow_state is None


def test_campaign_with_a_plan_is_submitted(admin_client, campaign):
    submit(admin_client, campaign, **PLAN)

    assert Page.objects.get(pk=campaign.pk).current_workflow_state.status == "in_progress"


def test_campaign_without_a_plan_may_be_published(campaign):
    assert blocking(campaign) == []
    assert len(holding_moderation(campaign)) == 3


def test_campaign_that_repeats_the_claim_of_a_fact_blocks():
    campaign = CampaignPageFactory(message="Nobody in this town was ever asked, they say.")
    fact = FactPageFactory(title="Towns decide", myth="Nobody in this town was ever asked.")
    BundledPageFactory(campaign=campaign, sort_order=0)
    BundledPageFactory(campaign=campaign, page=fact, sort_order=1)

    assert [one.message for one in blocking(campaign)] == [
        "Message: it repeats the claim that “Towns decide” answers."
    ]


def test_campaign_may_not_lead_with_a_fact():
    campaign = CampaignPageFactory()
    BundledPageFactory(campaign=campaign, page=FactPageFactory(), sort_order=0)
    BundledPageFactory(campaign=campaign, sort_order=1)

    assert [(one.id, one.field) for one in blocking(campaign)] == [("campaign.P408", "bundle")]


def test_partner_without_a_country():
    partner = PartnerPageFactory(summary="A town.")
    partner.country = ""

    assert [one.id for one in findings(partner)] == ["campaign.P407"]


@pytest.mark.parametrize(
    ("words", "found"), [(20, []), (80, ["The text for Bluesky is too long."])]
)
def test_text_that_is_longer_than_its_network_takes(words, found):
    campaign = CampaignPageFactory(summary="Together.", **PLAN)
    text = "word " * words
    campaign.share_texts.create(network="bluesky", text=text, locale=campaign.locale)

    assert [one.message for one in findings(campaign)] == found
