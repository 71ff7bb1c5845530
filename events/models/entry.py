"""What calendar files say of an event, made once and joined."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarEntry(models.Model):
    """The VEVENTs of one event in one language, as bytes that stand unchanged in every file.

    `marked` says the language in the summary, for readers who asked for events in all languages. `zones` are
    the TZIDs that the bytes name, with spaces between them; `count` is the number of VEVENTs. `modified` is
    LAST-MODIFIED and DTSTAMP: it only moves when the content does. A `stale` entry is made again when a file
    next needs it.

    What a feed reads of a thousand entries is bytes, text and whole numbers (`first_start` and `last_end` in
    seconds since 1970), which come from the database as they are.
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
    zones = models.CharField(max_length=255, default="")
    count = models.PositiveIntegerField(default=0)
    first_start = models.BigIntegerField(default=0)
    last_end = models.BigIntegerField(default=0, db_index=True)
    digest = models.CharField(max_length=64, default="")
    modified = models.DateTimeField()
    stale = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar entries")
        indexes = [
            models.Index(fields=["page"], condition=models.Q(stale=True), name="stale_entries")
        ]

    def __str__(self):
        return f"{self.page_id} {self.modified:%Y-%m-%d %H:%M} UTC"
