"""Video and audio files of our own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from home.uploads.cleaned import extension_of, random_name


def media_path(media, filename):
    return f"media/{random_name(extension_of(filename))}"


class SiteMedia(AbstractMedia):
    """A file that this site serves itself, so that watching tells nobody else; its name says nothing."""

    file = models.FileField(verbose_name=_("file"), upload_to=media_path)

    admin_form_fields = ("title", "file", "collection", "duration", "width", "height", "tags")

    class Meta(AbstractMedia.Meta):
        verbose_name = _("media file")
        verbose_name_plural = _("media files")
