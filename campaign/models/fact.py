"""A fact that answers a myth, in the order that works."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)
from wagtail.fields import RichTextField

from campaign.forms import FactPageForm
from campaign.models.belonging import Belonging
from campaign.models.source import SourceReference
from home.blocks import PLAIN
from home.models import BasePage
from home.translation import facts, words


class FactPage(Belonging, BasePage):
    """The truth sandwich (Debunking Handbook 2020): fact, warning, myth once, why it misleads, fact.

    The title is the fact. The myth stands in its own field and nowhere else, so that no list, card, feed or
    search excerpt can repeat it; `campaign.completeness.facts` keeps it from being published otherwise.
    """

    base_form_class = FactPageForm
    template = "campaign/fact_page.html"
    parent_page_types = ["campaign.FactIndexPage"]
    subpage_types: list[str] = []

    fact = RichTextField(_("the fact"), features=PLAIN)
    warning = models.CharField(
        _("warning"),
        max_length=200,
        help_text=_("Tell the reader that a misleading claim follows, without repeating it."),
    )
    myth = models.CharField(
        _("the claim, once"), max_length=200, help_text=_("At most 200 characters.")
    )
    why_it_misleads = RichTextField(_("why it misleads"), features=PLAIN)
    fact_again = RichTextField(_("the fact again, with what it means"), features=PLAIN)
    share_text = models.TextField(
        _("text to share"), blank=True, help_text=_("The fact in two sentences, ready to send.")
    )
    checked_on = models.DateField(_("checked on"))
    review_on = models.DateField(_("check again on"), null=True, blank=True)

    content_panels = [
        TitleFieldPanel("title", help_text=_("The fact in one sentence, never the claim.")),
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("fact"),
                FieldPanel("warning"),
                FieldPanel("myth"),
                FieldPanel("why_it_misleads"),
                FieldPanel("fact_again"),
            ],
            heading=_("In this order"),
        ),
        InlinePanel(
            "source_references",
            heading=_("Sources"),
            label=_("Source"),
            help_text=_("At least one, so that anybody can check."),
        ),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("review_on")]),
        FieldPanel("share_text"),
        Belonging.belonging_panel,
        BasePage.picture_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("fact", "warning", "myth", "why_it_misleads", "fact_again", "share_text"),
        *facts("checked_on", "review_on", "source_references"),
        *Belonging.belonging_fields,
    ]
    localised_relations = Belonging.localised_relations

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")

    @property
    def kicker(self):
        theme = self.linked.get("theme")
        return [theme] if theme else []

    @property
    def words_to_share(self):
        return self.share_text or self.title


class FactSource(SourceReference):
    """A source of a fact."""

    page = ParentalKey(FactPage, on_delete=models.CASCADE, related_name="source_references")

    class Meta(SourceReference.Meta):
        verbose_name = _("source of a fact")
        verbose_name_plural = _("sources of facts")
