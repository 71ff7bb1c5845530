"""Plain pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from home.blocks import TextBlocks
from home.models.base import BasePage
from home.models.people import ShowsPeople
from home.translation import words


class StandardPage(ShowsPeople, BasePage):
    """A page of words: how we work, privacy, netiquette."""

    template = "home/standard_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    body = StreamField(TextBlocks(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        BasePage.picture_panel,
        ShowsPeople.people_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("body"),
        *ShowsPeople.people_fields,
    ]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
