"""An event: what happens, when, where, for whom, and what came of it."""

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField, StreamField

from campaign.models.belonging import programme_of
from campaign.models.place import zone_choices
from events import panels, validation
from events.fields import FloatingRecurrenceField, LanguagesField
from events.forms.pages import EventPageForm
from events.querysets import EventManager
from home.blocks import PLAIN, TextBlocks
from home.models import BasePage
from home.translation import facts, words


def to_page(target: str, label, **kwargs):
    """A relation to the page or term of the source language: see home.localised."""
    kwargs.setdefault("related_name", "+")
    return models.ForeignKey(
        target, verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, **kwargs
    )


def day_or_404(text: str) -> date:
    """From the part of an address that is written like a day, and may be none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404(str(error)) from error


class EventPage(RoutablePageMixin, BasePage):
    """Times are what the clocks in `time_zone` show.

    With month precision, `start_date` holds the first of the month and its day means nothing.
    """

    class Kind(models.TextChoices):
        TRANSNATIONAL_MEETING = "transnational-meeting", _("Transnational meeting")
        COMMUNITY_EVENT = "community-event", _("Community event")
        FINAL_CONFERENCE = "final-conference", _("Final conference")
        PUBLIC_CONFERENCE = "public-conference", _("Public conference")
        ROUND_TABLE = "round-table", _("Round table")
        WORKSHOP = "workshop", _("Workshop")
        PLANNING_WORKSHOP = "planning-workshop", _("Project planning workshop")
        DEBATE = "debate", _("Debate")
        TRAINING = "training", _("Training")
        FIELD_VISIT = "field-visit", _("Field visit")
        FORUM = "forum", _("Forum")
        LOCAL_PREPARATION = "local-preparation", _("Local preparation")
        OTHER = "other", _("Other event")

    class Level(models.TextChoices):
        LOCAL = "local", _("Local")
        TRANSNATIONAL = "transnational", _("Transnational")
        EU = "eu", _("European Union")

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

    class Mode(models.TextChoices):
        IN_PERSON = "in-person", _("In person")
        ONLINE = "online", _("Online")
        HYBRID = "hybrid", _("In person and online")

    base_form_class = EventPageForm
    template = "events/event_page.html"
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    localised_relations = [
        "project",
        "theme",
        "host",
        "place",
        "recording",
        "replaced_by",
        "follows",
    ]

    # What and when
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
    kind = models.CharField(_("kind"), max_length=30, choices=Kind, default=Kind.OTHER)
    level = models.CharField(_("level"), max_length=20, choices=Level, default=Level.LOCAL)
    series_number = models.PositiveSmallIntegerField(
        _("number in its series"),
        null=True,
        blank=True,
        help_text=_("For example 3 for the third transnational event of the project."),
    )
    project = to_page("campaign.ProjectPage", _("project"))
    theme = to_page("campaign.Theme", _("theme"))
    follows = to_page(
        "events.EventPage",
        _("follows"),
        help_text=_("The event that this one prepares for or continues."),
    )
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

    # Where and how to join
    mode = models.CharField(
        _("how it takes place"), max_length=20, choices=Mode, default=Mode.IN_PERSON
    )
    place = to_page("campaign.PlacePage", _("town or district"))
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    address = models.CharField(
        _("address"), max_length=250, blank=True, help_text=_("As it is written on a letter.")
    )
    getting_there = models.TextField(_("getting there"), blank=True)
    online_url = models.URLField(
        _("address to join online"), blank=True, help_text=_("Without a personal code.")
    )
    host = to_page("campaign.PartnerPage", _("host"))

    # Programme
    body = StreamField(TextBlocks(), verbose_name=_("text"), blank=True)
    initiatives = ParentalManyToManyField(
        "campaign.InitiativePage",
        verbose_name=_("initiatives it deals with"),
        blank=True,
        related_name="+",
    )

    # For whom and access
    for_whom = models.CharField(_("for whom"), max_length=200, blank=True)
    how_to_take_part = models.TextField(_("how to take part"), blank=True)
    registration_url = models.URLField(_("address to register"), blank=True)
    contact = models.EmailField(
        _("e-mail for questions"),
        blank=True,
        help_text=_("An address of the office, not of a person."),
    )
    free = models.BooleanField(_("free of charge"), default=False)
    cost_note = models.CharField(_("about the cost"), max_length=200, blank=True)
    food = models.CharField(_("food and drink"), max_length=200, blank=True)
    working_languages = LanguagesField(verbose_name=_("working languages"))
    interpretation = LanguagesField(verbose_name=_("interpretation into"))
    children_welcome = models.BooleanField(_("children are welcome"), default=False)
    childcare = models.BooleanField(_("childcare"), default=False)
    step_free = models.BooleanField(_("step-free"), default=False)
    accessible_toilet = models.BooleanField(_("accessible toilet"), default=False)
    hearing_loop = models.BooleanField(_("hearing loop"), default=False)
    sign_language = models.BooleanField(_("sign language interpretation"), default=False)
    live_captions = models.BooleanField(_("live captions"), default=False)
    quiet_room = models.BooleanField(_("quiet room"), default=False)
    accessibility_note = models.TextField(_("more about access"), blank=True)

    # Afterwards
    report = RichTextField(_("what happened"), features=PLAIN, blank=True)
    recording = to_page("campaign.VideoPage", _("recording"))

    objects = EventManager()

    edit_handler = panels.event_page(BasePage)

    search_fields = BasePage.search_fields

    #: What was true of one event only. Rows that hold a public record are never copied either.
    exclude_fields_in_copy = [
        "status",
        "status_reason",
        "replaced_by",
        "report",
        "recording",
        "changed_dates",
        "changes",
        "documents",
        "participation",
    ]

    #: Explains a fact: see home.following.
    news = ["status_reason"]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words(
            "status_reason",
            "venue",
            "getting_there",
            "body",
            "programme_items",
            "for_whom",
            "how_to_take_part",
            "cost_note",
            "food",
            "accessibility_note",
            "report",
            "documents",
            "changed_dates",
            "changes",
        ),
        *facts(
            "status",
            "replaced_by",
            "kind",
            "level",
            "series_number",
            "project",
            "theme",
            "follows",
            "precision",
            "start_date",
            "start_time",
            "end_date",
            "end_time",
            "all_day",
            "time_zone",
            "recurrence",
            "skip_holidays",
            "mode",
            "place",
            "address",
            "online_url",
            "host",
            "initiatives",
            "delegations",
            "registration_url",
            "contact",
            "free",
            "working_languages",
            "interpretation",
            "children_welcome",
            "childcare",
            "step_free",
            "accessible_toilet",
            "hearing_loop",
            "sign_language",
            "live_captions",
            "quiet_room",
            "recording",
            "participation",
        ),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self):
        super().clean()
        validation.fill_in(self)
        if errors := validation.errors(self):
            raise ValidationError(errors)

    @path("")
    def show(self, request):
        from events import views

        return views.event(request, self, timezone.now())

    @re_path(r"^(\d{4}-\d{2}-\d{2})/$", name="date")
    def show_date(self, request, day):
        from events import views

        return views.event_date(request, self, day_or_404(day), timezone.now())

    @path("event.ics/", name="calendar_file")
    def calendar_file(self, request):
        from events import calendar_files

        return calendar_files.single_file(request, self)

    @re_path(r"^(\d{4}-\d{2}-\d{2})/event\.ics/$", name="calendar_file_of_date")
    def calendar_file_of_date(self, request, day):
        from events import calendar_files

        return calendar_files.single_file(request, self, day=day_or_404(day))

    @property
    def calendar_file_url(self) -> str:
        return f"{self.url}event.ics"

    def date_url(self, day: date) -> str:
        """The address of one date of the series, by the day on which the series has it."""
        return f"{self.url}{day.isoformat()}/"

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
        return bool(self.recurrence.rrules or self.recurrence.rdates)

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def kind_in_words(self) -> str:
        """Empty where it would say nothing."""
        return "" if self.kind == self.Kind.OTHER else str(self.get_kind_display())

    @property
    def is_online(self) -> bool:
        """Whether one can join from anywhere."""
        return self.mode != self.Mode.IN_PERSON or self.status == self.Status.MOVED_ONLINE

    @property
    def is_on_the_spot(self) -> bool:
        return self.mode != self.Mode.ONLINE and self.status != self.Status.MOVED_ONLINE

    def funded_by(self) -> int | None:
        """The programme whose funding statement this page must carry."""
        return programme_of(self.project_id)

    @property
    def pair(self) -> str:
        theme = self.linked.get("theme")
        return theme.pair if theme and theme.pair else super().pair

    @property
    def kicker(self) -> list[str]:
        kind = self.kind_in_words
        numbered = f"{kind} {self.series_number}" if kind and self.series_number else kind
        theme = self.linked.get("theme")
        return [part for part in (numbered, theme.name if theme else "") if part]
