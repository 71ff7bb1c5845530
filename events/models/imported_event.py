"""Where an event came from, and what of it was last imported."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.source import CalendarSource


class ImportedEvent(models.Model):
    """One UID of one source: RFC 5545, 3.8.4.7. The page is found by its `translation_key`.

    `fingerprints` says of each field what the import left there: a field that is other now was changed by
    staff, and is theirs. A row whose page is gone stays: staff deleted it, and it is not made again.
    """

    source = models.ForeignKey(
        CalendarSource,
        verbose_name=_("calendar"),
        on_delete=models.CASCADE,
        related_name="imported_events",
    )
    uid = models.CharField(max_length=255)
    event_key = models.UUIDField(_("event"), unique=True)
    url = models.URLField(_("page of the source"), blank=True)
    fingerprints = models.JSONField(default=dict)
    missing_since = models.DateTimeField(_("missing since"), null=True, blank=True)

    class Meta:
        verbose_name = _("imported event")
        verbose_name_plural = _("imported events")
        constraints = [
            models.UniqueConstraint(fields=["source", "uid"], name="one_event_per_uid_of_a_source")
        ]

    def __str__(self):
        return f"{self.source_id} {self.uid}"
