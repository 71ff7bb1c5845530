"""The words that are always translated alike, and those that are never translated."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from home.languages import language_choices


def first_language() -> str:
    return language_choices()[0][0]


class GlossaryTerm(ClusterableModel):
    """A term of one language. Machine translation keeps to it, and people are warned who do not."""

    language = models.CharField(
        _("language"), max_length=12, choices=language_choices, default=first_language
    )
    term = models.CharField(_("term"), max_length=120)
    do_not_translate = models.BooleanField(
        _("do not translate"),
        default=False,
        help_text=_(
            "For acronyms, names of programmes and changed names of people: it stays letter by "
            "letter, unless the list below says how a language writes it."
        ),
    )
    note = models.CharField(
        _("note for translators"),
        max_length=250,
        blank=True,
        help_text=_("What it means, or why it stays."),
    )

    panels = [
        FieldRowPanel([FieldPanel("term"), FieldPanel("language")]),
        FieldPanel("do_not_translate"),
        FieldPanel("note"),
        InlinePanel("translations", heading=_("In other languages"), label=_("Language")),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]
        constraints = [
            models.UniqueConstraint(fields=["language", "term"], name="one_entry_a_glossary_term")
        ]

    def __str__(self):
        return self.term

    def clean(self):
        super().clean()
        self.term = " ".join(self.term.split())
        if not self.term:
            raise ValidationError({"term": _("Write the term.")})


class GlossaryTranslation(models.Model):
    """How one language says it."""

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    text = models.CharField(_("translation"), max_length=120)

    panels = [FieldRowPanel([FieldPanel("language"), FieldPanel("text")])]

    class Meta:
        verbose_name = _("translation of a term")
        verbose_name_plural = _("translations of a term")
        constraints = [
            models.UniqueConstraint(
                fields=["term", "language"], name="one_translation_a_language_of_a_term"
            )
        ]

    def __str__(self):
        return self.text
