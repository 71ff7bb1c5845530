from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to

from home.consent import Portrayal
from home.uploads.cleaned import extension_of, random_name
from home.uploads.fields import PictureField
from home.uploads.titles import picture_title


class Licence(models.TextChoices):
    CC_BY = "cc-by-4.0", _("CC BY 4.0: anyone may reuse it and names the author")
    CC_BY_SA = "cc-by-sa-4.0", _("CC BY-SA 4.0: as CC BY, and shared under the same licence")
    CC0 = "cc0-1.0", _("CC0 or public domain: anyone may reuse it")
    RESERVED = "reserved", _("All rights reserved: for use on this website only")


class SiteImage(Portrayal, AbstractImage):
    """A picture of which only the cleaned copy is stored: no location, no names, no comments."""

    file = PictureField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    description = models.CharField(
        _("description"),
        max_length=255,
        help_text=_(
            "Say what the picture shows, for people who cannot see it. "
            "For example: “Two women plant a tree in front of the library”."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the picture, as it should be printed."),
    )
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, default=Licence.CC_BY
    )

    admin_form_fields = (
        "file",
        "title",
        "description",
        "shows_people",
        "consent",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self):
        return self.description

    def get_renditions(self, *filters):
        from home.loading.renditions import known

        return known(self, filters, super().get_renditions)

    def get_upload_to(self, filename):
        return f"original_images/{random_name(extension_of(filename))}"

    def save(self, *args, **kwargs):
        self.title = self.title or picture_title(timezone.localtime())
        self.file.store()
        super().save(*args, **kwargs)


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]

    def get_upload_to(self, filename):
        """Who knows one size of a picture must not find the others, and what is not in it."""
        return f"images/{random_name(extension_of(filename))}"
