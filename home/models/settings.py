"""What an installation says about itself on every page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import StreamField


class SocialAddressBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=40)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link"
        label = _("Address")


@register_setting(icon="site")
class SiteSettings(BaseGenericSetting):
    """Publisher, contact and the programme whose statement stands on pages that belong to no project."""

    site_name = models.CharField(_("name of the site"), max_length=80, default="Common Ground")
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_("Who answers for this site, by law."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    programme = models.ForeignKey(
        "home.Programme",
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Its funding statement is shown on every page that belongs to no project."),
    )

    social = StreamField(
        [("address", SocialAddressBlock())],
        verbose_name=_("on other sites"),
        blank=True,
        help_text=_("Where the campaign can be followed elsewhere: plain links, never a script."),
    )

    panels = [
        FieldPanel("site_name"),
        MultiFieldPanel(
            [FieldPanel("publisher"), FieldPanel("email"), FieldPanel("phone")],
            heading=_("Publisher"),
        ),
        FieldPanel("programme"),
        FieldPanel("social"),
    ]

    class Meta:
        verbose_name = _("site settings")
