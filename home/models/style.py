"""Words to think twice about, and better ones."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.languages import language_choices
from home.search.folding import fold


class StyleRule(models.Model):
    """One rule of the style guide. It is for editors alone: it advises, and never holds anything up."""

    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    pattern = models.CharField(
        _("word or words"),
        max_length=100,
        help_text=_(
            "Capitals and accents do not matter. A star stands for any ending: "
            "“flood*” finds “floods” and “flooding” too."
        ),
    )
    reason = models.CharField(
        _("why not"), max_length=250, help_text=_("One sentence, in the language of the word.")
    )
    better = models.CharField(
        _("better"), max_length=150, help_text=_("One or more other ways to say it.")
    )

    panels = [
        FieldRowPanel([FieldPanel("language"), FieldPanel("pattern")]),
        FieldPanel("reason"),
        FieldPanel("better"),
    ]

    class Meta:
        verbose_name = _("rule of style")
        verbose_name_plural = _("style guide")
        ordering = ["language", "pattern"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "pattern"], name="one_style_rule_per_pattern"
            )
        ]

    def __str__(self):
        return self.pattern

    def clean(self):
        super().clean()
        if not any(letter.isalnum() for letter in self.pattern):
            raise ValidationError(
                {"pattern": _("Give a word: a star alone would find everything.")}
            )

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Matches text that is folded."""
        words = [re.escape(word).replace(r"\*", r"\w*") for word in fold(self.pattern).split()]
        return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)")

    def found_in(self, folded: str) -> str:
        """The folded words that the rule is about; empty if it says nothing."""
        match = self.expression.search(folded)
        return match[0] if match else ""
