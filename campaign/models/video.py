"""A video with everything that lets one follow it without sound, without sight, or without playing it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtailmedia.edit_handlers import MediaChooserPanel

from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from campaign.models.period import Period
from home.blocks import PLAIN
from home.languages import language_choices
from home.models import BasePage, ShowsPeople, TranslatableOrderable
from home.translation import facts, words


class VideoPage(CallToAction, Belonging, ShowsPeople, BasePage):
    """An own file first; an embed of another platform loads only when asked for."""

    class AudioDescription(models.TextChoices):
        NOT_NEEDED = "not-needed", _("Not needed: the sound says everything")
        INCLUDED = "included", _("Included in the sound")
        VERSION = "version", _("In a second version")
        TRANSCRIPT = "transcript", _("In the transcript: it says everything that is seen")
        MISSING = "missing", _("Missing")

    template = "campaign/video_page.html"
    parent_page_types = ["campaign.VideoIndexPage"]
    subpage_types: list[str] = []
    is_account_of_people = True

    file = models.ForeignKey(
        "campaign.SiteMedia",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    embed_url = models.URLField(
        _("or an address at YouTube, Vimeo or PeerTube"),
        blank=True,
        help_text=_("Nothing is loaded from there before the reader asks for it."),
    )
    spoken_language = models.CharField(
        _("spoken language"), max_length=12, blank=True, choices=language_choices
    )
    no_speech = models.BooleanField(_("nobody speaks in it"), default=False)
    duration = models.PositiveIntegerField(_("length in seconds"), null=True, blank=True)
    recorded_on = models.DateField(_("recorded on"), null=True, blank=True)
    recorded_precision = models.CharField(
        _("how precisely the date is known"),
        max_length=10,
        choices=Period.Precision,
        default=Period.Precision.DAY,
    )
    transcript = RichTextField(_("transcript"), blank=True, features=PLAIN)
    description = RichTextField(_("about the video"), blank=True, features=PLAIN)
    audio_description = models.CharField(
        _("audio description"),
        max_length=20,
        choices=AudioDescription,
        default=AudioDescription.MISSING,
    )
    described_file = models.ForeignKey(
        "campaign.SiteMedia",
        verbose_name=_("version with audio description"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    content_note = models.CharField(_("content note"), max_length=250, blank=True)
    emblem_in_file = models.BooleanField(
        _("the file shows the emblem and the funding statement"), default=False
    )

    video_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [MediaChooserPanel("file", media_type="video"), FieldPanel("embed_url")],
            heading=_("Video"),
            icon="media",
        ),
        FieldRowPanel([FieldPanel("recorded_on"), FieldPanel("recorded_precision")]),
        FieldRowPanel([FieldPanel("duration"), FieldPanel("emblem_in_file")]),
        FieldPanel("description"),
        InlinePanel("chapters", heading=_("Chapters"), label=_("Chapter")),
        BasePage.picture_panel,
        CallToAction.call_to_action_panel,
    ]
    access_panels = [
        FieldRowPanel([FieldPanel("spoken_language"), FieldPanel("no_speech")]),
        InlinePanel("captions", heading=_("Captions"), label=_("Captions in one language")),
        FieldPanel("transcript"),
        MultiFieldPanel(
            [
                FieldPanel("audio_description"),
                MediaChooserPanel("described_file", media_type="video"),
            ],
            heading=_("Audio description"),
        ),
    ]
    people_panels = [ShowsPeople.people_panel, FieldPanel("content_note")]
    edit_handler = TabbedInterface(
        [
            ObjectList(video_panels, heading=_("Video")),
            ObjectList(access_panels, heading=_("For everybody to follow")),
            ObjectList(people_panels, heading=_("People")),
            ObjectList([Belonging.belonging_panel], heading=_("Belongs to")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("transcript", "description", "content_note", "chapters"),
        *facts("file", "embed_url", "spoken_language", "no_speech", "duration", "recorded_on"),
        *facts("recorded_precision", "audio_description", "described_file", "emblem_in_file"),
        *facts("captions"),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "action_page"]

    class Meta:
        verbose_name = _("video")
        verbose_name_plural = _("videos")

    @property
    def kicker(self):
        place = self.linked.get("place")
        return [place] if place else []

    def get_context(self, request, *args, **kwargs):
        from campaign import video_page

        context = super().get_context(request, *args, **kwargs)
        return {**context, **video_page.context(self)}

    def clean(self):
        super().clean()
        if self.file_id and self.embed_url:
            raise ValidationError(
                {"embed_url": _("Choose a file of our own or an address elsewhere, not both.")}
            )


class CaptionTrack(Orderable):
    """Captions in one language, as a WebVTT file."""

    page = ParentalKey(VideoPage, on_delete=models.CASCADE, related_name="captions")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    file = models.ForeignKey(
        "home.SiteDocument",
        verbose_name=_("WebVTT file"),
        on_delete=models.PROTECT,
        related_name="+",
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


class Chapter(TranslatableOrderable):
    """A part of the video that can be jumped to."""

    page = ParentalKey(VideoPage, on_delete=models.CASCADE, related_name="chapters")
    start = models.PositiveIntegerField(_("starts at second"))
    title = models.CharField(_("title"), max_length=120)

    panels = [FieldRowPanel([FieldPanel("start"), FieldPanel("title")])]
    translatable_fields = [*words("title"), *facts("start")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")

    def __str__(self):
        return self.title
