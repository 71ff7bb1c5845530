"""The blocks that stories and initiatives are told with."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtailmedia.blocks import AudioChooserBlock

from home.blocks import Fact, PageFactBlock, ParagraphBlock, PictureBlock, TextBlocks


class RecordingBlock(Fact, AudioChooserBlock):
    """A recording, which is the same in every language."""


#: See home.blocks.
DECONSTRUCT_ALIASES = {RecordingBlock: "wagtailmedia.blocks.AudioChooserBlock"}


class GalleryBlock(blocks.StructBlock):
    pictures = blocks.ListBlock(PictureBlock(), label=_("Pictures"), min_num=2)

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Several pictures, one after the other.")
        template = "blocks/gallery.html"
        preview_template = "blocks/previews/gallery.html"


class AudioBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    recording = RecordingBlock(label=_("Recording"))
    transcript = ParagraphBlock(label=_("Transcript"))

    class Meta:
        icon = "media"
        label = _("Audio")
        description = _("A recording to listen to, with its transcript.")
        template = "blocks/audio.html"
        preview_template = "blocks/previews/audio.html"


class MomentBlock(blocks.StructBlock):
    when = blocks.CharBlock(label=_("When"), help_text=_("In words: spring 2019."))
    text = blocks.TextBlock(label=_("What happened"))


class TimelineBlock(blocks.StructBlock):
    moments = blocks.ListBlock(MomentBlock(label=_("Moment")), label=_("Moments"), min_num=2)

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("Moments in their order.")
        template = "blocks/timeline.html"
        preview_value = {
            "moments": [
                {"when": _("Spring"), "text": _("A complaint.")},
                {"when": _("Autumn"), "text": _("A timetable.")},
            ]
        }


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"))
    answer = ParagraphBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question and answer")
        description = _("One question and what was answered.")
        template = "blocks/question.html"
        preview_value = {
            "question": _("Who came first?"),
            "answer": _("<p>Those who wanted to see whether anybody would come.</p>"),
        }


class RelatedBlock(blocks.StructBlock):
    page = PageFactBlock(
        label=_("Initiative or event"),
        page_type=["campaign.InitiativePage", "events.EventPage"],
    )

    class Meta:
        icon = "link"
        label = _("Initiative or event")
        description = _("What the story tells of: an initiative, or an event with its next date.")
        template = "blocks/related.html"
        preview_template = "blocks/previews/related.html"


class StoryBlocks(TextBlocks):
    """Everything a story may be told with."""

    gallery = GalleryBlock()
    audio = AudioBlock()
    timeline = TimelineBlock()
    question = QuestionBlock()
    related = RelatedBlock()
