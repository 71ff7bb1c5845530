"""Where to find us."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField

from home.blocks import TextBlocks
from home.models.base import BasePage
from home.translation import words


class ContactPage(BasePage):
    """The offices, with everything that one needs to get there."""

    template = "home/contact_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    body = StreamField(TextBlocks(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("offices", heading=_("Offices"), label=_("Office")),
        BasePage.picture_panel,
    ]

    translatable_fields = [*BasePage.translatable_fields, *words("body", "offices")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")
