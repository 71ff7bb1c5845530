"""That the end of a consent was announced."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsentReminder(models.Model):
    """One mail, so many days before this end: a record with a later end is announced anew."""

    is_for_staff = True

    record = models.ForeignKey(
        "home.ConsentRecord", on_delete=models.CASCADE, related_name="reminders"
    )
    review_on = models.DateField()
    days_before = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("reminder of a consent")
        constraints = [
            models.UniqueConstraint(
                fields=["record", "review_on", "days_before"], name="one_reminder_each"
            )
        ]

    def __str__(self):
        return f"{self.record_id}: {self.days_before}"
