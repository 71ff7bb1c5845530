"""A video with everything that lets one follow it without sound, without sight, or without playing it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtailmedia.edit_handlers import MediaChooserPanel

from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from campaign.models.period import Period
from home.blocks import PLAIN
from home.languages import language_choices
from home.models import BasePage, ShowsPeople
from home.search.folding import fold
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
    always_calls = True

    file = models.ForeignKey(
        "campaign.SiteMedia",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    small_file = models.ForeignKey(
        "campaign.SiteMedia",
        verbose_name=_("a smaller version for phones"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_(
            "The same film, exported again at a height of 480 pixels or less: "
            "many readers pay for every megabyte."
        ),
    )
    embed_url = models.URLField(
        _("or an address at YouTube, Vimeo or PeerTube"),
        blank=True,
        help_text=_("Nothing is loaded from there before the reader asks for it."),
    )
    spoken_language = models.CharField(
        _("spoken language"),
        max_length=12,
        blank=True,
        choices=language_choices,
        help_text=_("The captions in this language are needed before the video can be published."),
    )
    no_speech = models.BooleanField(_("nobody speaks in it"), default=False)
    duration = models.PositiveIntegerField(
        _("length in seconds"),
        null=True,
        blank=True,
        help_text=_("Taken from a file of our own when you leave this empty."),
    )
    recorded_on = models.DateField(_("recorded on"), null=True, blank=True)
    recorded_precision = models.CharField(
        _("how precisely the date is known"),
        max_length=10,
        choices=Period.Precision,
        default=Period.Precision.DAY,
    )
    transcript = RichTextField(
        _("transcript"),
        blank=True,
        features=PLAIN,
        help_text=_(
            "Everything that is said, to be read without playing. Leave it empty and save: it is then made "
            "from the captions in the language of this page, and you can correct it."
        ),
    )
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
    content_note = models.CharField(
        _("content note"),
        max_length=250,
        blank=True,
        help_text=_("What may be hard to see or hear, before the video begins."),
    )
    emblem_in_file = models.BooleanField(
        _("the file shows the emblem and the funding statement"), default=False
    )

    video_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                MediaChooserPanel("file", media_type="video"),
                MediaChooserPanel("small_file", media_type="video"),
                FieldPanel("embed_url"),
            ],
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
        *facts(
            "file",
            "small_file",
            "embed_url",
            "spoken_language",
            "no_speech",
            "duration",
            "recorded_on",
        ),
        *facts("recorded_precision", "audio_description", "described_file", "emblem_in_file"),
        *facts("captions"),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "action_page"]
    relations_on_page = [*Belonging.relations_on_page, "file", "small_file", "described_file"]

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

    def folded_words(self) -> str:
        """Also what is said, in the language of the page."""
        from campaign import captions

        return " ".join([super().folded_words(), fold(captions.words(self))])

    def clean(self):
        from campaign import captions

        super().clean()
        if self.file_id and self.embed_url:
            raise ValidationError(
                {"embed_url": _("Choose a file of our own or an address elsewhere, not both.")}
            )
        if self.file_id and not self.duration:
            self.duration = round(self.file.duration) or None
        self.transcript = self.transcript or captions.transcript(self)
