"""What a second person has looked at before a protected story goes live."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChecklistTick(models.Model):
    """One point of the list (`campaign.protection.POINTS`), ticked for the words as they were then."""

    is_for_staff = True

    page = models.ForeignKey(
        "campaign.StoryPage", on_delete=models.CASCADE, related_name="checklist_ticks"
    )
    point = models.CharField(max_length=40)
    content_digest = models.CharField(max_length=64)
    ticked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ticked_at = models.DateTimeField()

    class Meta:
        verbose_name = _("tick of the checklist")
        permissions = [("tick_checklist", _("Can tick the checklist of protected stories"))]
        constraints = [
            models.UniqueConstraint(fields=["page", "point"], name="one_tick_for_each_point")
        ]

    def __str__(self):
        return self.point
