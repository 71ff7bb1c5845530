"""One funded project."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from campaign.models.period import Period
from home.blocks import PLAIN
from home.languages.fallbacks import children
from home.models import BasePage
from home.panels import checkboxes
from home.translation import facts, words


class ProjectPage(Period, BasePage):
    """A project with what was promised, by whom, and what became of it."""

    class Funding(models.TextChoices):
        """Which of the official statements is due. Their words are data: see FundingStatement."""

        CO_FUNDED = "co-funded", _("in part")
        FUNDED = "funded", _("in whole")

    template = "campaign/project_page.html"
    parent_page_types = ["campaign.ProjectIndexPage"]
    relations_on_page = ["programme"]

    acronym = models.CharField(_("acronym"), max_length=30, help_text=_("Never translated."))
    programme = models.ForeignKey(
        "home.Programme",
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    funding = models.CharField(
        _("paid by the European Union"),
        max_length=20,
        choices=Funding,
        default=Funding.CO_FUNDED,
    )
    grant_number = models.CharField(_("grant number"), max_length=60, blank=True)
    budget = models.PositiveIntegerField(_("budget in euro"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True)
    sdgs = models.CharField(
        _("Sustainable Development Goals"),
        max_length=60,
        blank=True,
        validators=[RegexValidator(r"^\d{1,2}(, ?\d{1,2})*$", _("Numbers with commas: 10, 11."))],
        help_text=_("Numbers with commas, for example 10, 11."),
    )
    original_end_date = models.DateField(_("end before the extension"), null=True, blank=True)
    extension_note = models.CharField(_("why it was extended"), max_length=250, blank=True)
    at_a_glance = RichTextField(_("at a glance"), blank=True, features=PLAIN)
    context = RichTextField(_("why this project"), blank=True, features=PLAIN)
    impact = RichTextField(_("what it wants to change"), blank=True, features=PLAIN)
    predecessors = models.CharField(_("grew out of"), max_length=250, blank=True)
    target_groups = ParentalManyToManyField(
        "campaign.TargetGroup", verbose_name=_("target groups"), blank=True
    )
    methods = ParentalManyToManyField("campaign.Method", verbose_name=_("methods"), blank=True)
    themes = ParentalManyToManyField("campaign.Theme", verbose_name=_("themes"), blank=True)

    about_panels = [
        *BasePage.content_panels,
        FieldPanel("acronym"),
        Period.period_panel,
        MultiFieldPanel(
            [FieldPanel("original_end_date"), FieldPanel("extension_note")],
            heading=_("If it was extended"),
            classname="collapsed",
        ),
        FieldPanel("at_a_glance"),
        FieldPanel("context"),
        InlinePanel("objectives", heading=_("Objectives"), label=_("Objective")),
        FieldPanel("impact"),
        FieldPanel("predecessors"),
        FieldPanel("website"),
        BasePage.picture_panel,
    ]
    work_panels = [
        InlinePanel("activities", heading=_("Activities and phases"), label=_("Activity")),
        InlinePanel("outputs", heading=_("Outputs"), label=_("Output")),
        InlinePanel(
            "indicators",
            heading=_("Targets"),
            label=_("Target"),
            help_text=_("What is counted on this site is never typed: choose what to count."),
        ),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        MultiFieldPanel(
            [checkboxes("themes"), checkboxes("target_groups"), checkboxes("methods")],
            heading=_("Themes, people, methods"),
        ),
    ]
    partner_panels = [InlinePanel("memberships", heading=_("Partners"), label=_("Partner"))]
    funding_panels = [
        FieldPanel("programme"),
        FieldRowPanel([FieldPanel("funding"), FieldPanel("grant_number")]),
        FieldRowPanel([FieldPanel("budget"), FieldPanel("sdgs")]),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(about_panels, heading=_("About")),
            ObjectList(work_panels, heading=_("Work")),
            ObjectList(partner_panels, heading=_("Partners")),
            ObjectList(funding_panels, heading=_("Funding")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )

    search_fields = [*BasePage.search_fields, index.SearchField("acronym", boost=6)]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("at_a_glance", "context", "impact", "predecessors", "extension_note"),
        *words("objectives", "activities", "outputs", "indicators", "documents"),
        *Period.period_fields,
        *facts("acronym", "programme", "funding", "grant_number", "budget", "website", "sdgs"),
        *facts("original_end_date", "target_groups", "methods", "themes", "memberships"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def kicker(self):
        return [self.acronym]

    def funded_by(self):
        return self.programme_id

    def lists_shown(self):
        from campaign import lists

        names = ["stories", "initiatives", "videos", "resources"]
        below = children(Page.objects.live(), [self.path])
        return {**lists.related(self.locale, names, project=self), "below": below}

    def get_context(self, request, *args, **kwargs):
        from campaign import project_page

        context = super().get_context(request, *args, **kwargs)
        return {**context, **project_page.context(self)}
