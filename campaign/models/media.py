"""Video and audio files of our own."""

from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia


class SiteMedia(AbstractMedia):
    """A file that this site serves itself, so that watching tells nobody else."""

    admin_form_fields = ("title", "file", "collection", "duration", "width", "height", "tags")

    class Meta(AbstractMedia.Meta):
        verbose_name = _("media file")
        verbose_name_plural = _("media files")
