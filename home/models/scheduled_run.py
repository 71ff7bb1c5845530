"""When a command of the schedule ran last."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ScheduledRun(models.Model):
    """One row a command. `finished_at` is empty while it runs; `succeeded_at` outlives later failures."""

    is_for_staff = True

    command = models.CharField(max_length=100, unique=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failed = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("scheduled run")

    def __str__(self):
        return self.command
