"""A campaign: one message, told in many ways."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable

from campaign.hashtags import hashtags
from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from campaign.models.period import Period
from home.blocks import TextBlocks
from home.languages.said import of_interface
from home.models import BasePage, ShowsPeople, TranslatableOrderable
from home.translation import facts, words


class CampaignPage(CallToAction, Belonging, Period, ShowsPeople, BasePage):
    """Message and action are public. The plan (RAN's GAMMMA+) is for staff and has no way out."""

    class Channel(models.TextChoices):
        ONLINE = "online", _("Online")
        VIDEO = "video", _("Video")
        PRESS = "press", _("Press")
        STREET = "street", _("In the street")

    template = "campaign/campaign_page.html"
    parent_page_types = ["campaign.CampaignIndexPage"]
    subpage_types: list[str] = []

    message = models.CharField(_("message"), max_length=200, help_text=_("One sentence."))
    audiences = models.CharField(_("for whom"), max_length=250, blank=True)
    channel = models.CharField(_("channel"), max_length=20, choices=Channel)
    hashtags = models.CharField(
        _("hashtags"), max_length=200, blank=True, help_text=_("With spaces between them.")
    )
    body = StreamField(TextBlocks(), verbose_name=_("text"), blank=True)
    plan_goal = models.TextField(_("goal, so that it can be measured"), blank=True)
    plan_audience = models.TextField(_("audience"), blank=True)
    plan_message = models.TextField(_("message"), blank=True)
    plan_messenger = models.TextField(_("messenger"), blank=True)
    plan_media = models.TextField(_("media"), blank=True)
    plan_action = models.TextField(_("action"), blank=True)
    plan_measure = models.TextField(_("how it is measured"), blank=True)

    public_panels = [
        *BasePage.content_panels,
        FieldPanel("message"),
        FieldPanel("audiences"),
        FieldRowPanel([FieldPanel("channel"), FieldPanel("hashtags")]),
        Period.period_panel,
        FieldPanel("body"),
        InlinePanel(
            "bundle", heading=_("Stories, videos and facts"), label=_("Story, video or fact")
        ),
        InlinePanel("share_texts", heading=_("Texts to share"), label=_("Text")),
        CallToAction.call_to_action_panel,
        BasePage.picture_panel,
        ShowsPeople.people_panel,
    ]
    plan_fields = [
        "plan_goal",
        "plan_audience",
        "plan_message",
        "plan_messenger",
        "plan_media",
        "plan_action",
        "plan_measure",
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(public_panels, heading=_("Campaign")),
            ObjectList(
                [FieldPanel(name) for name in plan_fields], heading=_("Plan, for staff only")
            ),
            ObjectList([Belonging.belonging_panel], heading=_("Belongs to")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("message", "audiences", "body", "share_texts"),
        *facts("channel", "hashtags", "bundle", *plan_fields),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
        *Period.period_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "action_page"]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    @property
    def kicker(self):
        return [of_interface(self.get_channel_display())]

    @property
    def words_to_share(self):
        return self.message

    @property
    def hashtag_list(self) -> list[str]:
        return hashtags(self.hashtags)

    def texts_to_share(self):
        return {row.network: row.text for row in self.share_texts.all()}


class BundledPage(Orderable):
    """A story, video or fact of a campaign."""

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="bundle")
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [
        PageChooserPanel("page", ["campaign.StoryPage", "campaign.VideoPage", "campaign.FactPage"])
    ]
    localised_relations = ["page"]

    class Meta(Orderable.Meta):
        verbose_name = _("page of a campaign")
        verbose_name_plural = _("pages of campaigns")

    def __str__(self):
        return str(self.page)


class ShareText(TranslatableOrderable):
    """Words that are ready to be sent, for one network."""

    class Network(models.TextChoices):
        ANY = "any", _("Anywhere")
        WHATSAPP = "whatsapp", "WhatsApp"
        FACEBOOK = "facebook", "Facebook"
        MASTODON = "mastodon", "Mastodon"
        BLUESKY = "bluesky", "Bluesky"
        LINKEDIN = "linkedin", "LinkedIn"
        EMAIL = "email", _("E-mail")

    campaign = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="share_texts")
    network = models.CharField(_("for"), max_length=20, choices=Network, default=Network.ANY)
    text = models.TextField(_("text"))

    panels = [FieldPanel("network"), FieldPanel("text")]
    translatable_fields = [*words("text"), *facts("network")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("text to share")
        verbose_name_plural = _("texts to share")

    def __str__(self):
        return self.text
