"""What calendar files say of an event, made once and joined."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarEntry(models.Model):
    """The VEVENTs of one event in one language, as bytes that stand unchanged in every file.

    `marked` says the language in the summary, for readers who asked for events in all languages. `zones` are
    the TZIDs that the bytes name, `count` is the number of VEVENTs. `modified` is LAST-MODIFIED and DTSTAMP:
    it only moves when the content does. A `stale` entry is made again when a file next needs it.
    """

    is_derived = True

    page = models.OneToOneField(
        "events.EventPage",
        verbose_name=_("event"),
        on_delete=models.CASCADE,
        related_name="calendar_entry",
        primary_key=True,
    )
    content = models.BinaryField()
    marked = models.BinaryField()
    zones = models.JSONField(default=list)
    count = models.PositiveIntegerField(default=0)
    first_start = models.DateTimeField(null=True)
    last_end = models.DateTimeField(null=True, db_index=True)
    digest = models.CharField(max_length=64, default="")
    modified = models.DateTimeField()
    stale = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar entries")

    def __str__(self):
        return f"{self.page_id} {self.modified:%Y-%m-%d %H:%M} UTC"
