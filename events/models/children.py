"""The rows of an event: programme, delegations, documents, changes, participation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable

from events import participation
from home.countries import country_choices
from home.models import TranslatableOrderable
from home.translation import facts, words


class ProgrammeItem(TranslatableOrderable):
    """One line of the programme. Days are counted, so that they move with the event."""

    class Kind(models.TextChoices):
        PLENARY = "plenary", _("Plenary")
        WORKSHOP = "workshop", _("Workshop")
        FIELD_VISIT = "field-visit", _("Field visit")
        DEBATE = "debate", _("Debate")
        ROUND_TABLE = "round-table", _("Round table")
        BREAK = "break", _("Break")
        OTHER = "other", _("Other")

    event = ParentalKey(
        "events.EventPage", on_delete=models.CASCADE, related_name="programme_items"
    )
    day = models.PositiveSmallIntegerField(
        _("day"), default=1, help_text=_("1 is the first day of the event.")
    )
    start_time = models.TimeField(_("from"), null=True, blank=True)
    end_time = models.TimeField(_("to"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True)
    speakers = models.CharField(
        _("who speaks"),
        max_length=250,
        blank=True,
        help_text=_("Roles and organisations, never names of people."),
    )

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("start_time"), FieldPanel("end_time")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("room")]),
        FieldPanel("title"),
        FieldPanel("description"),
        FieldPanel("speakers"),
    ]

    translatable_fields = [
        *words("title", "description", "room", "speakers"),
        *facts("day", "start_time", "end_time", "kind"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("programme item")
        verbose_name_plural = _("programme items")

    def __str__(self):
        return self.title

    def clean(self):
        errors = {}
        if self.day is not None and self.day < 1:
            errors["day"] = _("Days are counted from 1.")
        if self.end_time and not self.start_time:
            errors["start_time"] = _("Say when it begins, or leave out when it ends.")
        elif self.end_time and self.end_time <= self.start_time:
            errors["end_time"] = _("It ends before it begins.")
        if errors:
            raise ValidationError(errors)


class Delegation(Orderable):
    """How many people a partner sends."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="delegations")
    partner = models.ForeignKey(
        "campaign.PartnerPage",
        verbose_name=_("partner"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    number = models.PositiveIntegerField(
        _("people"), null=True, blank=True, help_text=_("Leave empty while it is not known.")
    )

    panels = [FieldRowPanel([PageChooserPanel("partner"), FieldPanel("number")])]
    localised_relations = ["partner"]

    class Meta(Orderable.Meta):
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")

    def __str__(self):
        return str(self.partner)


class EventDocument(TranslatableOrderable):
    """A file, or a resource of the campaign, and what happened to it at the event."""

    class Status(models.TextChoices):
        AVAILABLE = "available", _("Available")
        DRAFTED = "drafted", _("Drafted at this event")
        PRESENTED = "presented", _("Presented at this event")
        DISCUSSED = "discussed", _("Discussed at this event")
        ADOPTED = "adopted", _("Adopted at this event")

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(_("title"), max_length=200)
    document = models.ForeignKey(
        "home.SiteDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    resource = models.ForeignKey(
        "campaign.ResourcePage",
        verbose_name=_("resource"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A handbook or another page of this site, instead of a file."),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.AVAILABLE)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("document"), PageChooserPanel("resource")]),
        FieldPanel("status"),
    ]
    localised_relations = ["resource"]

    translatable_fields = [*words("title"), *facts("document", "resource", "status")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self):
        return self.title

    def clean(self):
        if bool(self.document_id) == bool(self.resource_id):
            raise ValidationError(
                {"document": _("Choose either a file or a resource of this site.")}
            )


class EventChange(TranslatableOrderable):
    """What changed after the event was announced, for everybody to read."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="changes")
    date = models.DateField(_("date of the change"))
    text = models.CharField(
        _("what changed"),
        max_length=250,
        help_text=_("For example: we meet in the music school, not in the town hall."),
    )

    panels = [FieldPanel("date"), FieldPanel("text")]

    translatable_fields = [*words("text"), *facts("date")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self):
        return self.text


def count(label, **kwargs):
    return models.PositiveIntegerField(label, null=True, blank=True, **kwargs)


class Participation(Orderable):
    """How many people came from one town, never who. Empty means not stated, never 0."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="participation")
    town = models.CharField(_("town"), max_length=120)
    country = models.CharField(_("country"), max_length=2, choices=country_choices)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    total = count(_("participants"), help_text=_("Everybody from this town."))
    invited = count(_("invited from another country"))
    local = count(_("local"))
    women = count(_("women"))
    men = count(_("men"))
    non_binary = count(_("non-binary"))
    gender_not_stated = count(_("gender not stated"))
    under_18 = count(_("under 18"))
    from_18_to_30 = count(_("18 to 30"))
    from_31_to_60 = count(_("31 to 60"))
    over_60 = count(_("over 60"))
    age_not_stated = count(_("age not stated"))
    newcomers = count(_("newcomers"))
    long_term_residents = count(_("long-term residents"))
    residence_not_stated = count(_("not stated which"))
    direct = count(_("took part on the spot"))
    online = count(_("took part online"))
    indirect = count(
        _("reached indirectly"),
        help_text=_("By what participants passed on: not part of the total."),
    )
    respondents = count(_("answered the questionnaire"))
    satisfied = count(_("rated the event good or very good"))
    helped_integration = count(_("found it helpful for their integration"))

    panels = [
        FieldRowPanel([FieldPanel("town"), FieldPanel("country"), FieldPanel("organisation")]),
        FieldPanel("total"),
        FieldRowPanel([FieldPanel("invited"), FieldPanel("local")]),
        *(
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel(name) for name in names])],
                heading=heading,
                classname="collapsed",
            )
            for heading, names in [
                (_("Gender"), participation.GENDER),
                (_("Age"), participation.AGE),
                (_("Newcomers and residents"), participation.RESIDENCE),
                (_("On the spot, online, indirectly"), ["direct", "online", "indirect"]),
                (_("Questionnaire"), ["respondents", "satisfied", "helped_integration"]),
            ]
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("participation of one town")
        verbose_name_plural = _("participation by town")

    def __str__(self):
        return self.town

    def clean(self):
        if errors := participation.contradictions(self):
            raise ValidationError(errors)
