"""Who takes part in a project, and as what."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable


class Membership(Orderable):
    """An organisation in a project: the role belongs to the pair, not to the organisation."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("Coordinator")
        LEAD = "lead", _("Lead partner")
        CORE = "core", _("Core partner")
        PARTNER = "partner", _("Partner")
        CONTRIBUTING = "contributing", _("Contributing partner")
        ASSOCIATED = "associated", _("Associated partner")

    project = ParentalKey(
        "campaign.ProjectPage", on_delete=models.CASCADE, related_name="memberships"
    )
    partner = models.ForeignKey(
        "campaign.PartnerPage",
        verbose_name=_("partner"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.PARTNER)
    joined_on = models.DateField(_("joined on"), null=True, blank=True)

    panels = [
        PageChooserPanel("partner", "campaign.PartnerPage"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("joined_on")]),
    ]
    localised_relations = ["partner"]
    relations_shown = ["partner"]

    class Meta(Orderable.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def __str__(self):
        return f"{self.partner} ({self.get_role_display()})"
