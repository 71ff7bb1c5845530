"""Something that people do together."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from campaign.blocks import StoryBlocks
from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from campaign.models.period import Period
from campaign.models.source import SourceReference
from home.blocks import PLAIN
from home.languages.said import of_interface
from home.models import BasePage, ShowsPeople
from home.panels import checkboxes
from home.translation import facts, words


class InitiativePage(CallToAction, Belonging, Period, ShowsPeople, BasePage):
    """An integration initiative, a micro-project, a good practice or a training path."""

    class Kind(models.TextChoices):
        INITIATIVE = "initiative", _("Integration initiative")
        MICRO_PROJECT = "micro-project", _("Micro-project")
        GOOD_PRACTICE = "good-practice", _("Good practice")
        TRAINING_PATH = "training-path", _("Training path")

    class Stage(models.TextChoices):
        PLANNED = "planned", _("Planned")
        RUNNING = "running", _("Running")
        REVIEWED = "reviewed", _("Reviewed")
        RECOMMENDED = "recommended", _("Recommended")

    template = "campaign/initiative_page.html"
    parent_page_types = ["campaign.InitiativeIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.INITIATIVE)
    stage = models.CharField(_("stage"), max_length=20, choices=Stage, default=Stage.RUNNING)
    field = models.ForeignKey(
        "campaign.Field",
        verbose_name=_("field"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sectors = ParentalManyToManyField("campaign.Sector", verbose_name=_("sectors"), blank=True)
    is_voluntary = models.BooleanField(_("voluntary work"), default=False)
    is_commercial = models.BooleanField(_("sells something"), default=False)
    is_productive = models.BooleanField(_("makes something"), default=False)
    target_groups = ParentalManyToManyField(
        "campaign.TargetGroup", verbose_name=_("target groups"), blank=True
    )
    methods = ParentalManyToManyField("campaign.Method", verbose_name=_("methods"), blank=True)
    mixed_group = models.BooleanField(_("old and new residents together"), default=False)
    planned_share = models.PositiveSmallIntegerField(
        _("planned share of newcomers in per cent"), null=True, blank=True
    )
    volunteer_roles = models.TextField(_("what volunteers do"), blank=True)
    panel = models.ForeignKey(
        "campaign.PanelPage",
        verbose_name=_("came from the panel"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(StoryBlocks(), verbose_name=_("what happens"), blank=True)
    results = RichTextField(_("what came of it"), blank=True, features=PLAIN)
    worked = models.TextField(_("what worked"), blank=True)
    cost = models.CharField(_("what it cost"), max_length=200, blank=True)
    people_needed = models.CharField(_("people it takes"), max_length=200, blank=True)
    would_repeat = models.CharField(_("would you do it again?"), max_length=200, blank=True)
    how_to_reuse = RichTextField(_("how to do it elsewhere"), blank=True, features=PLAIN)

    what_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("stage")]),
        FieldPanel("field"),
        FieldPanel("body"),
        Period.period_panel,
        BasePage.picture_panel,
        CallToAction.call_to_action_panel,
    ]
    who_panels = [
        checkboxes("target_groups"),
        FieldRowPanel([FieldPanel("mixed_group"), FieldPanel("planned_share")]),
        FieldPanel("volunteer_roles"),
        ShowsPeople.people_panel,
        InlinePanel("partner_links", heading=_("Partners"), label=_("Partner")),
        checkboxes("methods"),
        checkboxes("sectors"),
        MultiFieldPanel(
            [FieldPanel("is_voluntary"), FieldPanel("is_commercial"), FieldPanel("is_productive")],
            heading=_("Nature"),
        ),
    ]
    learning_panels = [
        FieldPanel("results"),
        FieldPanel("worked"),
        FieldRowPanel([FieldPanel("cost"), FieldPanel("people_needed")]),
        FieldPanel("would_repeat"),
        FieldPanel("how_to_reuse"),
        InlinePanel("source_references", heading=_("Sources"), label=_("Source")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(what_panels, heading=_("What")),
            ObjectList(who_panels, heading=_("Who and how")),
            ObjectList(learning_panels, heading=_("What was learned")),
            ObjectList([Belonging.belonging_panel, FieldPanel("panel")], heading=_("Belongs to")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("volunteer_roles", "body", "results", "worked", "cost", "people_needed"),
        *words("would_repeat", "how_to_reuse"),
        *facts("kind", "stage", "field", "sectors", "is_voluntary", "is_commercial"),
        *facts("is_productive", "target_groups", "methods", "mixed_group", "planned_share"),
        *facts("panel", "partner_links", "source_references"),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
        *Period.period_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "field", "panel", "action_page"]

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    @property
    def kicker(self):
        place, field = self.linked.get("place"), self.linked.get("field")
        return [
            *([place] if place else []),
            *([field] if field else [of_interface(self.get_kind_display())]),
        ]

    @property
    def nature(self) -> list[str]:
        """What it is besides, in words."""
        marks = ["is_voluntary", "is_commercial", "is_productive"]
        return [
            str(self._meta.get_field(name).verbose_name) for name in marks if getattr(self, name)
        ]

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody said what was learned."""
        return bool(self.worked or self.cost or self.people_needed or self.would_repeat)


class InitiativePartner(Orderable):
    """An organisation that takes part."""

    page = ParentalKey(InitiativePage, on_delete=models.CASCADE, related_name="partner_links")
    partner = models.ForeignKey(
        "campaign.PartnerPage",
        verbose_name=_("partner"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [PageChooserPanel("partner", "campaign.PartnerPage")]
    localised_relations = ["partner"]

    class Meta(Orderable.Meta):
        verbose_name = _("partner of an initiative")
        verbose_name_plural = _("partners of initiatives")

    def __str__(self):
        return str(self.partner)


class InitiativeSource(SourceReference):
    """A source of an initiative."""

    page = ParentalKey(InitiativePage, on_delete=models.CASCADE, related_name="source_references")

    class Meta(SourceReference.Meta):
        verbose_name = _("source of an initiative")
        verbose_name_plural = _("sources of initiatives")
