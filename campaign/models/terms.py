"""The words that sort everything: themes, fields, target groups, methods, sectors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from home.models import LeftUntranslated
from home.translation import facts, words


class Term(LeftUntranslated, TranslatableMixin, index.Indexed, models.Model):
    """A term has one short name in addresses, the same in every language, so that filters and feeds stay."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(
        _("short name in addresses"), help_text=_("The same in every language; do not change it.")
    )
    description = models.TextField(_("description"), blank=True)

    panels = [TitleFieldPanel("name"), FieldPanel("slug"), FieldPanel("description")]
    search_fields = [index.AutocompleteField("name"), index.FilterField("locale_id")]
    translatable_fields = [*words("name", "description"), *facts("slug")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        namesakes = type(self)._default_manager.filter(slug=self.slug, locale=self.locale_id)
        if namesakes.exclude(pk=self.pk).exists():
            raise ValidationError({"slug": self.unique_error_message(type(self), ("slug",))})

    @property
    def language(self) -> str:
        return self.locale.language_code


class Theme(Term):
    """What an event, a story or an initiative is about."""

    PAIRS = [
        ("pair-1", _("Rose and blue")),
        ("pair-2", _("Mint and sun")),
        ("pair-3", _("Lilac and coral")),
        ("pair-4", _("Lime and teal")),
    ]

    pair = models.CharField(_("pair of colours"), max_length=10, choices=PAIRS, default="pair-1")

    panels = [*Term.panels, FieldPanel("pair")]
    translatable_fields = [*Term.translatable_fields, *facts("pair")]

    class Meta(Term.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class Field(Term):
    """Where an initiative acts: sport, culture and education, service to the community."""

    class Meta(Term.Meta):
        verbose_name = _("field")
        verbose_name_plural = _("fields")


class TargetGroup(Term):
    """For whom and with whom."""

    class Meta(Term.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class Method(Term):
    """How we work."""

    class Meta(Term.Meta):
        verbose_name = _("method")
        verbose_name_plural = _("methods")


class Sector(Term):
    """The part of the economy that a micro-project belongs to."""

    class Meta(Term.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
