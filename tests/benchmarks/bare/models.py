"""A home page, lists, places and stories."""

from django.db import models
from wagtail import blocks
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index
from wagtail.snippets.models import register_snippet


@register_setting
class Publisher(BaseSiteSetting):
    name = models.CharField(max_length=100)
    funding = models.CharField(max_length=100)


@register_snippet
class Theme(TranslatableMixin, models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class HomePage(Page):
    pass


class ListPage(Page):
    pass


class PlacePage(Page):
    country = models.CharField(max_length=100)


class ProjectPage(Page):
    pass


class EventPage(Page):
    start = models.DateTimeField()


class PictureBlock(blocks.StructBlock):
    image = ImageBlock()
    caption = blocks.CharBlock(required=False)

    class Meta:
        template = "bare/blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    speaker = blocks.CharBlock(required=False)

    class Meta:
        template = "bare/blocks/quote.html"


class StoryPage(Page):
    summary = models.TextField(blank=True)
    narrators = models.CharField(max_length=100)
    image = models.ForeignKey(
        "wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    theme = models.ForeignKey(Theme, null=True, on_delete=models.SET_NULL, related_name="+")
    place = models.ForeignKey(PlacePage, null=True, on_delete=models.SET_NULL, related_name="+")
    project = models.ForeignKey(ProjectPage, null=True, on_delete=models.SET_NULL, related_name="+")
    body = StreamField(
        [
            ("heading", blocks.CharBlock(template="bare/blocks/heading.html")),
            ("paragraph", blocks.RichTextBlock()),
            ("picture", PictureBlock()),
            ("quote", QuoteBlock()),
        ]
    )

    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        others = StoryPage.objects.live().filter(locale=self.locale).exclude(pk=self.pk)
        return {
            **context,
            "stories": others.filter(place=self.place).order_by("-first_published_at")[:3],
            "event": EventPage.objects.live().filter(locale=self.locale).order_by("start").first(),
        }
