"""What an installation says about itself on every page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable


@register_setting(icon="site")
class SiteSettings(ClusterableModel, BaseGenericSetting):
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

    panels = [
        FieldPanel("site_name"),
        MultiFieldPanel(
            [FieldPanel("publisher"), FieldPanel("email"), FieldPanel("phone")],
            heading=_("Publisher"),
        ),
        FieldPanel("programme"),
        InlinePanel("social_addresses", heading=_("On other sites"), label=_("Address")),
    ]

    class Meta:
        verbose_name = _("site settings")


class SocialAddress(Orderable):
    """Where the campaign can be followed elsewhere: a plain link, never a script."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="social_addresses")
    name = models.CharField(_("name"), max_length=40)
    url = models.URLField(_("address"))

    panels = [FieldPanel("name"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("address on another site")
        verbose_name_plural = _("addresses on other sites")

    def __str__(self):
        return self.name
