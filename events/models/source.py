"""A calendar of a partner from which events are imported."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Locale

from events.imports.address import parsed
from events.imports.forms import CalendarSourceForm
from events.imports.refusal import FeedRefused
from events.models.event import EventPage
from events.models.relation import to_page


class CalendarSource(models.Model):
    """Either an address that is asked again, or a file that somebody uploaded.

    Of a file only what was read from it is kept, in `uploaded`: never people, attachments or the file itself.
    `etag` and `last_modified` belong to the version that was imported last.
    """

    class Publish(models.TextChoices):
        DRAFT = "draft", _("As drafts: somebody looks at each and publishes it")
        LIVE = "live", _("At once: we trust this calendar")

    class Result(models.TextChoices):
        NEVER = "never", _("Not imported yet")
        DONE = "done", _("Imported")
        PARTLY = "partly", _("Imported, some events were refused")
        UNCHANGED = "unchanged", _("Nothing was new")
        FAILED = "failed", _("Failed, everything stays as it was")

    base_form_class = CalendarSourceForm

    name = models.CharField(
        _("name"), max_length=120, help_text=_("Readers see: From the calendar of …")
    )
    partner = to_page("campaign.PartnerPage", _("partner"))
    address = models.CharField(
        _("address of the calendar"),
        max_length=500,
        blank=True,
        help_text=_("It begins with https:// or webcal:// and often ends in .ics."),
    )
    uploaded = models.JSONField(null=True, blank=True, editable=False)
    locale = models.ForeignKey(
        Locale,
        verbose_name=_("language of the calendar"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The events are made in this language and can be translated."),
    )
    publish = models.CharField(
        _("how events are made"), max_length=10, choices=Publish, default=Publish.DRAFT
    )
    active = models.BooleanField(
        _("ask it regularly"), default=True, help_text=_("Otherwise only when you say so.")
    )
    kind = models.CharField(
        _("kind"), max_length=30, choices=EventPage.Kind, default=EventPage.Kind.OTHER
    )
    project = to_page("campaign.ProjectPage", _("project"))
    theme = to_page("campaign.Theme", _("theme"))
    place = to_page(
        "campaign.PlacePage",
        _("town or district"),
        help_text=_("Its time zone is taken for times that name none."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=120,
        blank=True,
        help_text=_("As the partner gives it. For example: CC BY 4.0."),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)

    etag = models.CharField(max_length=250, blank=True, editable=False)
    last_modified = models.CharField(max_length=250, blank=True, editable=False)
    last_run = models.DateTimeField(_("last import"), null=True, editable=False)
    result = models.CharField(
        _("result"), max_length=10, choices=Result, default=Result.NEVER, editable=False
    )
    report = models.JSONField(default=dict, blank=True, editable=False)

    panels = [
        FieldPanel("name"),
        PageChooserPanel("partner"),
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("upload")], heading=_("Where it comes from")
        ),
        MultiFieldPanel(
            [FieldPanel("locale"), FieldPanel("publish"), FieldPanel("active")],
            heading=_("What is made of it"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([PageChooserPanel("project"), FieldPanel("theme")]),
                PageChooserPanel("place"),
            ],
            heading=_("What every event gets"),
        ),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("credit")]),
    ]

    class Meta:
        verbose_name = _("calendar of a partner")
        verbose_name_plural = _("calendars of partners")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        if not self.address:
            return
        try:
            self.address = str(parsed(self.address))
        except FeedRefused as refused:
            raise ValidationError({"address": str(refused)}) from refused

    @property
    def owner(self) -> str:
        """Whose calendar it is, for readers."""
        return self.partner.title if self.partner else self.name

    @property
    def state(self) -> str:
        return str(self.report.get("failure") or self.get_result_display())
