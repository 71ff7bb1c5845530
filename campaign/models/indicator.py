"""What a project promised, against what this site can count."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from campaign import indicators
from home.models import TranslatableOrderable
from home.translation import facts, words


class Indicator(TranslatableOrderable):
    """A target. The actual figure is counted; staff may override it, with a note that says why."""

    project = ParentalKey(
        "campaign.ProjectPage", on_delete=models.CASCADE, related_name="indicators"
    )
    label = models.CharField(_("what is counted"), max_length=200)
    measure = models.CharField(
        _("counted on this site as"), max_length=40, choices=indicators.choices, blank=True
    )
    target = models.PositiveIntegerField(_("target"), null=True, blank=True)
    override = models.PositiveIntegerField(_("reported figure"), null=True, blank=True)
    override_note = models.CharField(_("why it differs from the count"), max_length=250, blank=True)
    source = models.CharField(_("source of the target"), max_length=250, blank=True)

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("target"), FieldPanel("measure")]),
        FieldRowPanel([FieldPanel("override"), FieldPanel("override_note")]),
        FieldPanel("source"),
    ]
    translatable_fields = [
        *words("label", "override_note"),
        *facts("measure", "target", "override", "source"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("target")
        verbose_name_plural = _("targets")

    def __str__(self):
        return self.label

    def clean(self):
        super().clean()
        if self.override is not None and not self.override_note:
            raise ValidationError(
                {
                    "override_note": _(
                        "A figure that is not counted here needs a note that says why."
                    )
                }
            )

    def actual(self, counts: Mapping[str, int]) -> int | None:
        """The reported figure, else that of `indicators.counts`; None where nothing is known."""
        return counts.get(self.measure) if self.override is None else self.override
