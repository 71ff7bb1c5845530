"""Where an event takes place and how one can be there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from events.models.appointment import Appointment
from events.models.relation import to_page
from home.translation import facts, words


class Attendance(models.Model):
    """On the spot, online or both."""

    class Mode(models.TextChoices):
        IN_PERSON = "in-person", _("In person")
        ONLINE = "online", _("Online")
        HYBRID = "hybrid", _("In person and online")

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
    how_to_take_part = models.TextField(_("how to take part"), blank=True)
    registration_url = models.URLField(_("address to register"), blank=True)
    contact = models.EmailField(
        _("e-mail for questions"),
        blank=True,
        help_text=_("An address of the office, not of a person."),
    )

    attendance_panels = [
        MultiFieldPanel(
            [
                FieldPanel("mode"),
                FieldRowPanel([PageChooserPanel("place"), PageChooserPanel("host")]),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("address")]),
                FieldPanel("getting_there"),
                FieldPanel("online_url"),
            ],
            heading=_("Where"),
            icon="site",
        ),
        MultiFieldPanel(
            [
                FieldPanel("how_to_take_part"),
                FieldRowPanel([FieldPanel("registration_url"), FieldPanel("contact")]),
            ],
            heading=_("How to join"),
        ),
    ]

    attendance_words = words("venue", "getting_there", "how_to_take_part")
    attendance_facts = facts(
        "mode", "place", "address", "online_url", "host", "registration_url", "contact"
    )

    class Meta:
        abstract = True

    @property
    def is_online(self) -> bool:
        """Whether one can join from anywhere."""
        return self.mode != self.Mode.IN_PERSON or self.status == Appointment.Status.MOVED_ONLINE

    @property
    def is_on_the_spot(self) -> bool:
        return self.mode != self.Mode.ONLINE and self.status != Appointment.Status.MOVED_ONLINE
