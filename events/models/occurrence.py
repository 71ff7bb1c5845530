"""What is derived from published events, and kept out of their revisions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OccurrenceQuerySet(models.QuerySet):
    def running_or_after(self, at):
        return self.filter(end__gt=at)

    def over_by(self, at):
        return self.filter(end__lte=at)

    def touching(self, first, last):
        """Those with at least one local day between two dates, both included."""
        return self.filter(start_date__lte=last, end_date__gte=first)


class Occurrence(models.Model):
    """One date of an event: the index that every list, month and search reads.

    `start` and `end` are moments; at `end` the occurrence is over. When nobody said when the event
    ends, that is the end of its last day. `start_date` and `end_date` are days of its place.
    Events of which only the month is known have no row.
    """

    event_key = models.UUIDField(_("event"), db_index=True)
    start = models.DateTimeField(_("start"))
    end = models.DateTimeField(_("end"))
    start_date = models.DateField(_("first day"))
    end_date = models.DateField(_("last day"))
    all_day = models.BooleanField(_("all day"), default=False)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("occurrence")
        verbose_name_plural = _("occurrences")
        ordering = ["start", "end", "event_key"]
        indexes = [
            models.Index(fields=["start", "end"]),
            models.Index(fields=["end", "start"]),
            models.Index(fields=["start_date", "end_date"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event_key", "start"], name="one_row_per_start")
        ]

    def __str__(self):
        return f"{self.event_key} {self.start:%Y-%m-%d %H:%M} UTC"


class PublishedSchedule(models.Model):
    """How often the time, place or status of an event changed: SEQUENCE of RFC 5545, 3.8.7.4.

    Kept by `translation_key`: every language of an event has the same number, a copy begins anew.
    """

    event_key = models.UUIDField(_("event"), unique=True)
    sequence = models.PositiveIntegerField(_("sequence"), default=0)
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("published schedule")
        verbose_name_plural = _("published schedules")

    def __str__(self):
        return f"{self.event_key} {self.sequence}"
