"""When an event takes place, and whether it does."""

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from campaign.models.place import zone_choices
from events import rules
from events.fields import FloatingRecurrenceField
from events.models.relation import to_page
from home.translation import facts, words

#: What decides which dates there are.
TIMING = [
    "precision",
    "start_date",
    "start_time",
    "end_date",
    "end_time",
    "all_day",
    "time_zone",
    "recurrence",
    "skip_holidays",
]


class Appointment(models.Model):
    """Times are what the clocks in `time_zone` show.

    With month precision, `start_date` holds the first of the month and its day means nothing.
    """

    class Precision(models.TextChoices):
        DAY = "day", _("The day is known")
        MONTH = "month", _("Only the month is known")
        NONE = "none", _("The date is to be announced")
        UNRECORDED = "unrecorded", _("It took place; the day is not recorded")

    class Status(models.TextChoices):
        CONFIRMED = "confirmed", _("Confirmed")
        TENTATIVE = "tentative", _("Not yet certain")
        POSTPONED = "postponed", _("Postponed")
        MOVED_ONLINE = "moved-online", _("Moved online")
        CANCELLED = "cancelled", _("Cancelled")

    #: An event that was put off does not take place on its date either.
    CALLED_OFF = [Status.CANCELLED, Status.POSTPONED]

    precision = models.CharField(
        _("how much of the date is known"),
        max_length=10,
        choices=Precision,
        default=Precision.DAY,
    )
    start_date = models.DateField(
        _("first day"),
        null=True,
        blank=True,
        help_text=_("If only the month is known, any day of it: the day is not shown."),
    )
    start_time = models.TimeField(_("from"), null=True, blank=True)
    end_date = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Leave empty if it is the same day.")
    )
    end_time = models.TimeField(_("to"), null=True, blank=True)
    all_day = models.BooleanField(_("lasts the whole day"), default=False)
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        choices=zone_choices,
        blank=True,
        help_text=_("Leave empty to take the time zone of the place."),
    )
    recurrence = FloatingRecurrenceField(verbose_name=_("repeats"))
    skip_holidays = models.BooleanField(
        _("not on public holidays"),
        default=False,
        help_text=_("Those of the country in which it takes place."),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.CONFIRMED)
    status_reason = models.CharField(
        _("reason"),
        max_length=250,
        blank=True,
        help_text=_("Shown to everybody. For example: the hall is closed after the storm."),
    )
    replaced_by = to_page(
        "events.EventPage", _("replaced by"), help_text=_("The event to go to instead.")
    )

    when_panel = MultiFieldPanel(
        [
            FieldPanel("precision"),
            FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
            FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
            FieldRowPanel([FieldPanel("all_day"), FieldPanel("time_zone")]),
            FieldPanel("recurrence"),
            FieldPanel("skip_holidays"),
        ],
        heading=_("When"),
        icon="calendar-alt",
    )

    appointment_words = words("status_reason")
    appointment_facts = facts(*TIMING, "status", "replaced_by")

    class Meta:
        abstract = True

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or settings.TIME_ZONE)

    @property
    def last_date(self) -> date | None:
        return self.end_date or self.start_date

    @property
    def is_dated(self) -> bool:
        """Whether the day is known."""
        return self.precision == self.Precision.DAY and self.start_date is not None

    @property
    def is_timed(self) -> bool:
        return self.is_dated and not self.all_day and self.start_time is not None

    @property
    def repeats(self) -> bool:
        return rules.repeats(self.recurrence)

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def is_called_off(self) -> bool:
        return self.status in self.CALLED_OFF
