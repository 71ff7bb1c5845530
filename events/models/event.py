"""An event: what happens, when, where, for whom, and what came of it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField, StreamField

from campaign.models.belonging import programme_of
from events import panels, validation
from events.forms.pages import EventPageForm
from events.models.appointment import Appointment
from events.models.attendance import Attendance
from events.models.relation import to_page
from events.models.welcome import Welcome
from events.querysets import EventManager
from home.blocks import PLAIN, TextBlocks
from home.languages.said import of_interface
from home.models import BasePage, ShowsPeople
from home.translation import facts, words


def day_or_404(text: str) -> date:
    """From the part of an address that is written like a day, and may be none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404(str(error)) from error


class EventPage(RoutablePageMixin, Appointment, Attendance, Welcome, ShowsPeople, BasePage):
    """One event, or a series of them by a rule."""

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

    base_form_class = EventPageForm
    template = "events/event_page.html"
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    is_only_listed = True
    localised_relations = [
        "project",
        "theme",
        "host",
        "place",
        "recording",
        "replaced_by",
        "follows",
    ]

    # What
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

    # Programme
    body = StreamField(TextBlocks(), verbose_name=_("text"), blank=True)
    initiatives = ParentalManyToManyField(
        "campaign.InitiativePage",
        verbose_name=_("initiatives it deals with"),
        blank=True,
        related_name="+",
    )

    # Afterwards
    report = RichTextField(_("what happened"), features=PLAIN, blank=True)
    recording = to_page("campaign.VideoPage", _("recording"))

    objects = EventManager()

    edit_handler = panels.event_page(
        when=Appointment.when_panel,
        where=[
            *Attendance.attendance_panels,
            BasePage.picture_panel,
            ShowsPeople.people_panel,
        ],
        for_whom=Welcome.welcome_panels,
        promote=BasePage.promote_panels,
    )

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

    #: Explains a fact: see home.translating.following.
    news = ["status_reason"]

    translatable_fields = [
        *BasePage.translatable_fields,
        *Appointment.appointment_words,
        *Appointment.appointment_facts,
        *Attendance.attendance_words,
        *Attendance.attendance_facts,
        *Welcome.welcome_words,
        *Welcome.welcome_facts,
        *ShowsPeople.people_fields,
        *words("body", "programme_items", "report", "documents", "changed_dates", "changes"),
        *facts(
            "kind",
            "level",
            "series_number",
            "project",
            "theme",
            "follows",
            "initiatives",
            "delegations",
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
        from events.moments import present

        return views.event(request, self, present())

    @re_path(r"^(\d{4}-\d{2}-\d{2})/$", name="date")
    def show_date(self, request, day):
        from events import views
        from events.moments import present

        return views.event_date(request, self, day_or_404(day), present())

    def get_cached_paths(self):
        return ["/", "/event.ics"]

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
    def kind_in_words(self) -> str:
        """Empty where it would say nothing."""
        return "" if self.kind == self.Kind.OTHER else str(self.get_kind_display())

    def funded_by(self) -> int | None:
        """The programme whose funding statement this page must carry."""
        return programme_of(self.project_id)

    @property
    def pair(self) -> str:
        theme = self.linked.get("theme")
        return theme.pair if theme and theme.pair else super().pair

    @property
    def kicker(self) -> list:
        kind = self.kind_in_words
        numbered = f"{kind} {self.series_number}" if kind and self.series_number else kind
        theme = self.linked.get("theme")
        return [part for part in (of_interface(numbered), theme) if part]
