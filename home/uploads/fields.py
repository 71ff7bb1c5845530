"""File fields that store only cleaned files, whichever way a file arrives.

Everything that reaches storage passes `FieldFile.save`, so cleaning there leaves no way round.
"""

from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from .cleaned import CleanedFile, cleaned
from .documents import clean_document
from .pictures import clean_picture
from .recordings import clean_recording
from .recordings.measuring import measures


class CleanedFieldFile(FieldFile):
    @property
    def is_new(self):
        return bool(self) and not self._committed

    def clean_content(self):
        """Swap a file that waits to be stored for its cleaned copy."""
        if self.is_new and not isinstance(self.file, CleanedFile):
            self.file = cleaned(self.file, self.field.clean_content)
            self.name = self.file.name

    def store(self):
        """What Django does while it saves a row, done before it reads the file's other columns."""
        if self.is_new:
            self.save(self.name, self.file, save=False)

    def save(self, name, content, save=True):
        content = cleaned(content, self.field.clean_content)
        super().save(content.name, content, save=False)
        self.describe(content)
        if save:
            self.instance.save()

    def describe(self, content):
        """What the row says of its file."""
        self.instance.file_size = content.size
        self.instance.file_hash = hash_filelike(content)

    store.alters_data = save.alters_data = True


class RecordingFieldFile(CleanedFieldFile):
    def describe(self, content):
        """A film is too long to be read once more for a hash. What its headers say is typed by nobody."""
        self.instance.file_size = content.size
        for name, value in measures(content)._asdict().items():
            if value:
                setattr(self.instance, name, value)


class PictureFieldFile(CleanedFieldFile, WagtailImageFieldFile):
    def get_image_dimensions(self):
        # Django asks as soon as a file is assigned: width and height are then the cleaned file's.
        self.clean_content()
        return super().get_image_dimensions()


class PictureField(WagtailImageField):
    attr_class = PictureFieldFile
    clean_content = staticmethod(clean_picture)


class DocumentField(models.FileField):
    attr_class = CleanedFieldFile
    clean_content = staticmethod(clean_document)


class RecordingField(models.FileField):
    attr_class = RecordingFieldFile
    clean_content = staticmethod(clean_recording)
