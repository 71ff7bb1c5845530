"""The blocks that every kind of page may use."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

PLAIN = ["bold", "italic", "link", "document-link", "ol", "ul"]


class Fact:
    """For a block that is the same in every language: otherwise translators are offered to choose another."""

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class PageFactBlock(Fact, blocks.PageChooserBlock):
    """A page in the source language."""


class ImageFactBlock(Fact, ImageChooserBlock):
    """An image without words."""


class DescribedImageBlock(ImageBlock):
    """Wagtail's, of which only the words are translated."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"] = ImageFactBlock(required=required)
        self.child_blocks["image"].set_name("image")


#: They store what Wagtail's own do: in migrations they stand as those.
DECONSTRUCT_ALIASES = {PageFactBlock: "wagtail.blocks.PageChooserBlock"}


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A short heading between paragraphs.")
        template = "blocks/heading.html"
        preview_value = _("What we learned")


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(features=PLAIN, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/paragraph.html"
        preview_value = _("<p>The first meeting produced one sentence, and nobody disagreed.</p>")


class PictureBlock(blocks.StructBlock):
    image = DescribedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture with what it shows, its caption and its credit.")
        template = "blocks/picture.html"
        preview_template = "blocks/previews/picture.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words"))
    speaker = blocks.CharBlock(
        label=_("Who says it"), required=False, help_text=_("As agreed in the consent record.")
    )
    name_is_changed = blocks.BooleanBlock(label=_("The name is changed"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Words that somebody said, set large.")
        template = "blocks/quote.html"
        preview_value = {
            "text": _("We agreed about Tuesday."),
            "speaker": _("A member of the panel"),
            "name_is_changed": True,
        }


class NumberBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("Number"), max_length=20)
    text = blocks.CharBlock(label=_("What it counts"))
    source = blocks.IntegerBlock(
        label=_("Number of the source"),
        min_value=1,
        required=False,
        help_text=_("The place of the source in this page's list of sources."),
    )

    class Meta:
        icon = "order"
        label = _("Number")
        description = _("One honest figure with what it counts and where it comes from.")
        template = "blocks/number.html"
        preview_value = {"number": "48", "text": _("integration initiatives"), "source": 1}


class PageLinkBlock(blocks.StructBlock):
    page = PageFactBlock(label=_("Page"))
    text = blocks.CharBlock(label=_("Words of the link"), required=False)

    class Meta:
        icon = "link"
        label = _("Link to a page")
        description = _("Leads on to another page of this site, in the reader's language.")
        template = "blocks/page_link.html"
        preview_template = "blocks/previews/page_link.html"


class TextBlocks(blocks.StreamBlock):
    """Plain pages, and the base of richer ones."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    number = NumberBlock()
    page_link = PageLinkBlock()
