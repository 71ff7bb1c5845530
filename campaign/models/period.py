"""A period whose days may not be known."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.translation import facts


class Period(models.Model):
    """Start and end as local dates. Where only the month or the year is known, no day is ever shown."""

    class Precision(models.TextChoices):
        DAY = "day", _("Day")
        MONTH = "month", _("Month")
        YEAR = "year", _("Year")

    start_date = models.DateField(_("start"), null=True, blank=True)
    end_date = models.DateField(_("end"), null=True, blank=True)
    date_precision = models.CharField(
        _("how precisely the dates are known"),
        max_length=10,
        choices=Precision,
        default=Precision.DAY,
        help_text=_("If only the month is known, enter any day of it: the day is not shown."),
    )

    period_panel = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
            FieldPanel("date_precision"),
        ],
        heading=_("When"),
        icon="date",
    )
    period_fields = facts("start_date", "end_date", "date_precision")

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The end lies before the start.")})
