"""Video and audio files of our own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from home.consent import Portrayal
from home.uploads.cleaned import extension_of, random_name
from home.uploads.fields import RecordingField
from home.uploads.titles import recording_title


def media_path(media, filename):
    return f"media/{random_name(extension_of(filename))}"


class SiteMedia(Portrayal, AbstractMedia):
    """A file that this site serves itself, so that watching tells nobody else.

    Only the cleaned copy is stored: no location, no names, no dates.
    """

    file = RecordingField(verbose_name=_("file"), upload_to=media_path)
    file_size = models.PositiveBigIntegerField(
        _("size of the file in bytes"), null=True, blank=True, editable=False
    )
    admin_form_fields = (
        "title",
        "file",
        "shows_people",
        "consent",
        "collection",
        "duration",
        "width",
        "height",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("media file")
        verbose_name_plural = _("media files")

    def clean(self):
        # A file that the form has refused already is not refused again for having no extension.
        if not self.file:
            return
        try:
            super().clean()
        except ValidationError as error:
            raise ValidationError({"file": error.messages}) from error

    def save(self, *args, **kwargs):
        self.title = self.title or recording_title(timezone.localtime())
        self.file.store()
        super().save(*args, **kwargs)
