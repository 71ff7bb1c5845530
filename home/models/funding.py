"""Who pays, and the sentence that must say so."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, TitleFieldPanel
from wagtail.models import Orderable

from home.languages import language_choices


class Programme(ClusterableModel):
    """A funding programme in one period. Wording and duties differ by both, so they are one record."""

    name = models.CharField(_("name"), max_length=150, help_text=_("Proper name; not translated."))
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    period = models.CharField(_("period"), max_length=20, help_text=_("For example 2014–2020."))
    slug = models.SlugField(_("short name in addresses"), unique=True)
    granting_authority = models.CharField(_("granting authority"), max_length=150, blank=True)

    panels = [
        TitleFieldPanel("name"),
        FieldRowPanel([FieldPanel("abbreviation"), FieldPanel("period"), FieldPanel("slug")]),
        FieldPanel("granting_authority"),
        InlinePanel(
            "statements",
            heading=_("Funding statements"),
            label=_("Statement"),
            help_text=_(
                "Copy the official text of each language whole. It is never translated here and "
                "never put together from parts."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name", "period"]

    def __str__(self):
        return f"{self.name} {self.period}"


class FundingStatement(Orderable):
    """The acknowledgement and the disclaimer of a programme in one language, as data with a source."""

    class Status(models.TextChoices):
        UNVERIFIED = "unverified", _("Not yet checked against the grant agreement")
        VERIFIED = "verified", _("Checked against the grant agreement")

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="statements")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    acknowledgement = models.TextField(
        _("acknowledgement"), help_text=_("“European Union” is always written out.")
    )
    disclaimer = models.TextField(_("disclaimer"), blank=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.UNVERIFIED)
    source = models.CharField(_("source"), max_length=250, blank=True)
    verified_on = models.DateField(_("checked on"), null=True, blank=True)

    panels = [
        FieldPanel("language"),
        FieldPanel("acknowledgement"),
        FieldPanel("disclaimer"),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("status"), FieldPanel("verified_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("funding statement")
        verbose_name_plural = _("funding statements")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "language"], name="one_statement_per_programme_and_language"
            )
        ]

    def __str__(self):
        return f"{self.programme} ({self.language})"
