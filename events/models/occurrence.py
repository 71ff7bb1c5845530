"""What is derived from published events, and kept out of their revisions."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.schedule import Slot

#: No event lasts longer (events.validation), so that a search by days can say where it begins.
MOST_DAYS = 366


class OccurrenceQuerySet(models.QuerySet):
    def running_or_after(self, at):
        return self.filter(end__gt=at)

    def over_by(self, at):
        return self.filter(end__lte=at)

    def touching(self, first, last):
        """Those with at least one local day between two dates, both included."""
        earliest = first - timedelta(days=MOST_DAYS - 1)
        return self.filter(start_date__range=(earliest, last), end_date__gte=first)


class Occurrence(models.Model):
    """One date of an event: the index that every list, month and search reads.

    `day` names the date within its series and stays when the date is moved. `start` and `end` are moments;
    at `end` the occurrence is over. When nobody said when the event ends (`open_end`), that is the end of its
    last day. `start_date` and `end_date` are days of its place. Events of which only the month is known
    have no row.

    `kept` rows took place by an earlier rule of the series, and no longer follow from the present one.
    """

    is_derived = True

    event_key = models.UUIDField(_("event"))
    day = models.DateField(_("day in the series"))
    start = models.DateTimeField(_("start"))
    end = models.DateTimeField(_("end"))
    start_date = models.DateField(_("first day"))
    end_date = models.DateField(_("last day"))
    all_day = models.BooleanField(_("all day"), default=False)
    open_end = models.BooleanField(_("nobody said when it ends"), default=False)
    cancelled = models.BooleanField(_("cancelled"), default=False)
    kept = models.BooleanField(_("from an earlier rule"), default=False)
    listed_at = models.DateTimeField(_("first listed"))

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("occurrence")
        verbose_name_plural = _("occurrences")
        ordering = ["start", "end", "event_key"]
        indexes = [
            models.Index(fields=["start", "end"]),
            models.Index(fields=["end", "start"]),
            models.Index(fields=["start_date", "end_date"]),
            models.Index(fields=["event_key", "end", "start"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event_key", "day"], name="one_row_per_day_of_series")
        ]

    def __str__(self):
        return f"{self.event_key} {self.start:%Y-%m-%d %H:%M} UTC"

    def slot(self, change=None) -> Slot:
        """As the schedule gave it; `change` is the row of `changed_dates` for its day."""
        return Slot(
            day=self.day,
            first_day=self.start_date,
            last_day=self.end_date,
            timed=not self.all_day,
            start=self.start,
            end=None if self.open_end else self.end,
            over=self.end,
            cancelled=self.cancelled,
            change=change,
        )


class PublishedSchedule(models.Model):
    """What was last published of the time, place and status of an event.

    Kept by `translation_key`: every language of an event has the same SEQUENCE (RFC 5545, 3.8.7.4), a copy
    begins anew. `rule_holds_from` is the moment at which the present rule replaced one by which dates had
    already taken place; None: it always held.
    """

    is_derived = True

    event_key = models.UUIDField(_("event"), unique=True)
    sequence = models.PositiveIntegerField(_("sequence"), default=0)
    digest = models.CharField(_("digest"), max_length=64)
    rule_digest = models.CharField(_("digest of the rule"), max_length=64, default="")
    is_series = models.BooleanField(_("is a series"), default=False)
    rule_holds_from = models.DateTimeField(_("the rule holds from"), null=True)

    class Meta:
        verbose_name = _("published schedule")
        verbose_name_plural = _("published schedules")

    def __str__(self):
        return f"{self.event_key} {self.sequence}"
