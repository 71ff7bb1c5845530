"""What a video has one of a language, or several of."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from home.languages import language_choices
from home.models import TranslatableOrderable
from home.translation import facts, words


class CaptionTrack(Orderable):
    """Captions in one language, as a WebVTT file."""

    page = ParentalKey("campaign.VideoPage", on_delete=models.CASCADE, related_name="captions")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    file = models.ForeignKey(
        "home.SiteDocument",
        verbose_name=_("file of captions"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_(
            "A WebVTT or SubRip file (.vtt or .srt), as every program for captions can save it."
        ),
    )

    panels = [FieldRowPanel([FieldPanel("language"), FieldPanel("file")])]
    relations_shown = ["file"]

    class Meta(Orderable.Meta):
        verbose_name = _("captions")
        verbose_name_plural = _("captions")
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="one_caption_file_a_language")
        ]

    def __str__(self):
        return self.language

    def clean(self):
        """What was uploaded as captions was read then (home.uploads.captions)."""
        super().clean()
        if self.file_id and self.file.file_extension != "vtt":
            raise ValidationError(
                {"file": _("Choose a file of captions: its name ends in .vtt or .srt.")}
            )


class Chapter(TranslatableOrderable):
    """A part of the video that can be jumped to."""

    page = ParentalKey("campaign.VideoPage", on_delete=models.CASCADE, related_name="chapters")
    start = models.PositiveIntegerField(_("starts at second"))
    title = models.CharField(_("title"), max_length=120)

    panels = [FieldRowPanel([FieldPanel("start"), FieldPanel("title")])]
    translatable_fields = [*words("title"), *facts("start")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")

    def __str__(self):
        return self.title
