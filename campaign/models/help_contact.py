"""Where somebody finds help whom a story has hurt."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin

from home.countries import country_choices
from home.models import LeftUntranslated
from home.translation import facts, words


class HelpContact(LeftUntranslated, TranslatableMixin, models.Model):
    """Shown with a content note that names no help of its own, by the country of the page."""

    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        choices=country_choices,
        help_text=_("Leave it empty for help that can be reached from everywhere."),
    )
    name = models.CharField(_("name"), max_length=120)
    about = models.CharField(
        _("about it"),
        max_length=200,
        blank=True,
        help_text=_("For whom it is, when it is open, in which languages, what it costs."),
    )
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    url = models.URLField(_("address"), blank=True)

    panels = [
        FieldPanel("country"),
        FieldPanel("name"),
        FieldPanel("about"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("url")]),
    ]
    translatable_fields = [*words("name", "about"), *facts("country", "phone", "url")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("help contact")
        verbose_name_plural = _("help contacts")
        ordering = ["country", "name"]

    def __str__(self):
        return self.name

    @property
    def language(self) -> str:
        return self.locale.language_code

    def clean(self):
        super().clean()
        if not self.phone and not self.url:
            raise ValidationError({"phone": _("Say how to reach it: by telephone or an address.")})
