"""An organisation."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from home.blocks import PLAIN
from home.cldr import country_name
from home.countries import country_choices
from home.languages.said import of_interface
from home.models import BasePage
from home.translation import facts, words


class PartnerPage(BasePage):
    """An organisation, once; what it does in a project is said by its membership there."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("Municipality")
        REGION = "region", _("Region")
        ASSOCIATION_OF_AUTHORITIES = (
            "association-of-authorities",
            _("Association of local authorities"),
        )
        NGO = "ngo", _("Non-governmental organisation")
        SPORT = "sport", _("Sport organisation")
        UNIVERSITY = "university", _("University or research centre")
        TRAINING = "training", _("Training centre")
        CONSORTIUM = "consortium", _("Consortium")
        COOPERATIVE = "cooperative", _("Cooperative")

    template = "campaign/partner_page.html"
    parent_page_types = ["campaign.PartnerIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    country = models.CharField(_("country"), max_length=2, choices=country_choices)
    nation = models.CharField(
        _("nation within the country"),
        max_length=60,
        blank=True,
        help_text=_("For example England."),
    )
    town = models.CharField(_("town"), max_length=80, blank=True)
    place = models.ForeignKey(
        "campaign.PlacePage",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    website = models.URLField(_("website"), blank=True)
    is_public = models.BooleanField(_("public body"), default=False)
    is_for_profit = models.BooleanField(_("works for profit"), default=False)
    members_count = models.PositiveIntegerField(_("number of members"), null=True, blank=True)
    regions_count = models.PositiveIntegerField(
        _("active in so many regions"), null=True, blank=True
    )
    services = models.TextField(_("services for residents"), blank=True)
    body = RichTextField(_("what it does"), blank=True, features=PLAIN)
    logo = models.ForeignKey(
        "home.SiteImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("abbreviation")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("country"), FieldPanel("nation")]),
                FieldPanel("town"),
                PageChooserPanel("place", "campaign.PlacePage"),
            ],
            heading=_("Where"),
        ),
        FieldPanel("body"),
        FieldPanel("services"),
        FieldRowPanel([FieldPanel("is_public"), FieldPanel("is_for_profit")]),
        FieldRowPanel([FieldPanel("members_count"), FieldPanel("regions_count")]),
        FieldPanel("website"),
        FieldPanel("logo"),
        BasePage.picture_panel,
    ]

    search_fields = [*BasePage.search_fields, index.SearchField("abbreviation", boost=6)]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("services", "body"),
        *facts("kind", "abbreviation", "country", "nation", "town", "place", "website"),
        *facts("is_public", "is_for_profit", "members_count", "regions_count", "logo"),
    ]
    localised_relations = ["place"]
    relations_on_page = ["logo"]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def lists_shown(self):
        from campaign import lists

        return lists.related(self.locale, ["initiatives"], partner_links__partner=self)

    @property
    def kicker(self):
        return [of_interface(self.get_kind_display()), country_name(self.country, get_language())]
