"""A group of local people who decide together."""

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField

from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from home.blocks import PLAIN
from home.languages.said import of_interface
from home.models import BasePage, TranslatableOrderable
from home.translation import facts, words


class PanelPage(CallToAction, Belonging, BasePage):
    """A local panel of stakeholders, or a Community Building Site: organisations, never names of people."""

    class Kind(models.TextChoices):
        LOCAL_PANEL = "local-panel", _("Local panel of stakeholders")
        BUILDING_SITE = "building-site", _("Community Building Site")

    template = "campaign/panel_page.html"
    parent_page_types = ["campaign.PanelIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.LOCAL_PANEL)
    citizens = models.PositiveSmallIntegerField(
        _("citizens and their organisations"), null=True, blank=True
    )
    civil_society = models.PositiveSmallIntegerField(
        _("non-profit and civil society organisations"), null=True, blank=True
    )
    experts = models.PositiveSmallIntegerField(
        _("experts, officials and local authorities"), null=True, blank=True
    )
    body = RichTextField(_("what it does"), blank=True, features=PLAIN)
    how_to_join = RichTextField(_("how to join"), blank=True, features=PLAIN)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("citizens"), FieldPanel("civil_society"), FieldPanel("experts")]
                )
            ],
            heading=_("Seats"),
            help_text=_("Leave empty what is not known. A balanced panel has a third of each."),
        ),
        InlinePanel("members", heading=_("Members"), label=_("Member")),
        FieldPanel("how_to_join"),
        CallToAction.call_to_action_panel,
        Belonging.belonging_panel,
        BasePage.picture_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("body", "how_to_join", "members"),
        *facts("kind", "citizens", "civil_society", "experts"),
        *Belonging.belonging_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "action_page"]

    class Meta:
        verbose_name = _("panel")
        verbose_name_plural = _("panels")

    @property
    def kicker(self):
        place = self.linked.get("place")
        return [of_interface(self.get_kind_display()), *([place] if place else [])]

    def lists_shown(self):
        from campaign import lists

        return lists.related(self.locale, ["initiatives"], panel=self)

    @property
    def seats(self) -> list[int] | None:
        """Citizens, civil society, experts; None as long as one of the three is not known."""
        thirds = [self.citizens, self.civil_society, self.experts]
        return thirds if all(third is not None for third in thirds) and sum(thirds) else None

    @property
    def thirds(self) -> list[dict]:
        """In the shape of templates/components/thirds.html; empty as long as one is not known."""
        names = ["citizens", "civil_society", "experts"]
        return [
            {"name": capfirst(self._meta.get_field(name).verbose_name), "count": count}
            for name, count in zip(names, self.seats or [], strict=False)
        ]

    @property
    def seat_count(self) -> int:
        return sum(self.seats or [])

    def members_by_kind(self) -> list[tuple[str, list[str]]]:
        """Names under the label of their kind, in the order of the kinds."""
        members = list(self.members.all())
        groups = [
            (kind.label, [member.name for member in members if member.kind == kind])
            for kind in PanelMember.Kind
        ]
        return [(label, names) for label, names in groups if names]


class PanelMember(TranslatableOrderable):
    """An organisation or a group on a panel."""

    class Kind(models.TextChoices):
        CITIZENS = "citizens", _("Citizens and their organisations")
        CIVIL_SOCIETY = "civil-society", _("Non-profit and civil society")
        AUTHORITIES = "authorities", _("Local authorities and officials")
        EXPERTS = "experts", _("Experts")
        COMPANIES = "companies", _("Companies")
        FOUNDATIONS = "foundations", _("Foundations")

    page = ParentalKey(PanelPage, on_delete=models.CASCADE, related_name="members")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name = models.CharField(_("organisation or group"), max_length=200)

    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("name")])]
    translatable_fields = [*words("name"), *facts("kind")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("member of a panel")
        verbose_name_plural = _("members of panels")

    def __str__(self):
        return self.name
