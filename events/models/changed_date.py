"""One date of a series that is not as the series has it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.models import TranslatableOrderable
from home.translation import facts, words


class ChangedDate(TranslatableOrderable):
    """Named by the day on which the series has it: RECURRENCE-ID of RFC 5545, 3.8.4.4.

    What is empty is as in the series. The row stays when the series is edited, and is without effect
    while the series has no such day.
    """

    class Kind(models.TextChoices):
        CANCELLED = "cancelled", _("Cancelled")
        MOVED = "moved", _("Moved to another day or time")
        CHANGED = "changed", _("Takes place with a change")

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="changed_dates")
    day = models.DateField(_("date"), help_text=_("The day on which the series has it."))
    kind = models.CharField(_("what changes"), max_length=10, choices=Kind, default=Kind.CANCELLED)
    new_day = models.DateField(_("new day"), null=True, blank=True)
    start_time = models.TimeField(_("from"), null=True, blank=True)
    end_time = models.TimeField(_("to"), null=True, blank=True)
    venue = models.CharField(
        _("venue on this day"), max_length=200, blank=True, help_text=_("If it is another one.")
    )
    online_url = models.URLField(_("address to join online on this day"), blank=True)
    reason = models.CharField(
        _("reason"),
        max_length=250,
        blank=True,
        help_text=_("Shown to everybody. For example: the teacher is ill."),
    )

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("new_day"), FieldPanel("start_time"), FieldPanel("end_time")]),
        FieldRowPanel([FieldPanel("venue"), FieldPanel("online_url")]),
        FieldPanel("reason"),
    ]

    #: Explains a fact: see home.translating.following.
    news = ["venue", "reason"]

    translatable_fields = [
        *words("venue", "reason"),
        *facts("day", "kind", "new_day", "start_time", "end_time", "online_url"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("changed date")
        verbose_name_plural = _("changed dates")

    def __str__(self):
        return str(self.day)

    def clean(self):
        moved = self.new_day or self.start_time or self.end_time
        if self.kind == self.Kind.MOVED and not moved:
            raise ValidationError({"new_day": _("Give the new day or the new time.")})

    @property
    def is_cancelled(self) -> bool:
        return self.kind == self.Kind.CANCELLED

    @property
    def is_moved(self) -> bool:
        return not self.is_cancelled and bool(self.new_day or self.start_time or self.end_time)
