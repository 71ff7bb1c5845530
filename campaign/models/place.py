"""A town or a district."""

from functools import cache
from importlib.resources import files

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField

from home.blocks import PLAIN
from home.cldr import country_name
from home.countries import country_choices
from home.models import BasePage
from home.translation import facts, words


@cache
def zone_choices() -> list[tuple[str, str]]:
    """IANA names of places, without the technical ones.

    From the package `tzdata`: what an operating system has beside its zones differs from machine to machine.
    """
    names = files("tzdata").joinpath("zones").read_text().split()
    return [(name, name) for name in sorted(names) if "/" in name and not name.startswith("Etc/")]


class PlacePage(BasePage):
    """Where people live: its profile, what is on there, its stories and initiatives, its panel."""

    class Kind(models.TextChoices):
        TOWN = "town", _("Town")
        DISTRICT = "district", _("District")
        REGION = "region", _("Region")

    template = "campaign/place_page.html"
    parent_page_types = ["campaign.PlaceIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.TOWN)
    country = models.CharField(_("country"), max_length=2, choices=country_choices)
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    time_zone = models.CharField(
        _("time zone"), max_length=40, choices=zone_choices, default="Europe/Brussels"
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(_("in the year"), null=True, blank=True)
    population_source = models.CharField(_("source"), max_length=200, blank=True)
    profile = RichTextField(_("profile"), blank=True, features=PLAIN)

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("country")]),
        PageChooserPanel("part_of", "campaign.PlacePage"),
        FieldPanel("profile"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("population"), FieldPanel("population_year")]),
                FieldPanel("population_source"),
            ],
            heading=_("Population"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("time_zone"),
            ],
            heading=_("On the map"),
        ),
        BasePage.picture_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("profile"),
        *facts("kind", "country", "part_of", "latitude", "longitude", "time_zone"),
        *facts("population", "population_year", "population_source"),
    ]
    localised_relations = ["part_of"]

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def lists_shown(self):
        from campaign import lists

        names = ["stories", "videos", "initiatives", "panels", "partners"]
        within = lists.related(self.locale, ["places"], part_of=self)
        return {**lists.related(self.locale, names, place=self), **within}

    @property
    def kicker(self):
        return [country_name(self.country, get_language())]
