"""Where an organisation can be visited, called and written to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.countries import country_choices
from home.models.base import TranslatableOrderable
from home.translation import facts, words


class Office(TranslatableOrderable):
    """An office on the contact page. Empty lines are never shown."""

    page = ParentalKey("home.ContactPage", on_delete=models.CASCADE, related_name="offices")
    name = models.CharField(_("name"), max_length=120)
    address = models.TextField(_("address"), help_text=_("As it is written on a letter."))
    country = models.CharField(_("country"), max_length=2, choices=country_choices)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    fax = models.CharField(_("fax"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    public_transport = models.CharField(_("public transport"), max_length=200, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("address"),
        FieldPanel("country"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("fax"), FieldPanel("email")]),
        FieldPanel("opening_hours"),
        FieldPanel("public_transport"),
    ]

    translatable_fields = [
        *words("name", "opening_hours", "public_transport"),
        *facts("address", "country", "phone", "fax", "email"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    def __str__(self):
        return self.name

    @property
    def phone_link(self) -> str:
        """The number as a `tel:` address: the trunk zero in brackets is not dialled from abroad."""
        return "tel:" + "".join(c for c in self.phone.replace("(0)", "") if c in "+0123456789")
