"""Wagtail's upload forms, with the cleaning shown as a form error and no title from a file name."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm

from home.forms.consents import ReferenceField
from home.uploads.cleaned import cleaned
from home.uploads.documents import clean_document
from home.uploads.limits import check_size
from home.uploads.pictures import clean_picture
from home.uploads.recordings import clean_recording
from home.uploads.titles import document_title, picture_title, recording_title


class PictureFormField(WagtailImageField):
    """What a file is, is decided by its content: phones and chat apps often get the name wrong."""

    def to_python(self, data):
        upload = forms.FileField.to_python(self, data)
        if upload is None:
            return None
        self.check_image_file_size(upload)
        return cleaned(upload, clean_picture)


class DocumentFormField(WagtailDocumentField):
    def to_python(self, data):
        upload = super().to_python(data)
        if upload:
            check_size(upload, settings.DOCUMENT_MAX_UPLOAD_SIZE)
        return upload and cleaned(upload, clean_document)


class RecordingFormField(forms.FileField):
    def to_python(self, data):
        upload = super().to_python(data)
        if upload:
            check_size(upload, settings.MEDIA_MAX_UPLOAD_SIZE)
        return upload and cleaned(upload, clean_recording)


class UploadFormMixin:
    """Sits before Wagtail's base form. `file_field_class` and `untitled` come from the form."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.use_own_file_field()
        if "consent" in self.fields:
            self.fields["consent"] = ReferenceField.like(self.fields["consent"])
        if self.instance.pk is None:
            # The multi-upload prefills the title with the file name.
            self.initial["title"] = ""

    def use_own_file_field(self):
        """Wagtail's callback builds the field; its widget would copy the file name to the title."""
        original = self.fields.get("file")
        if original:
            kinds = {k: v for k, v in original.widget.attrs.items() if k == "accept"}
            self.fields["file"] = self.file_field_class(
                label=original.label, required=original.required, widget=forms.FileInput(kinds)
            )

    def clean_title(self):
        title = self.cleaned_data["title"]
        if title and not self.title_is_file_name():
            return title
        return self.untitled(timezone.localtime())

    def title_is_file_name(self):
        """The multi-upload sends a title that nobody typed, a collection and nothing else."""
        return set(self.data) == {"title", "collection"}


class SiteImageForm(UploadFormMixin, BaseImageForm):
    file_field_class = PictureFormField
    untitled = staticmethod(picture_title)

    class Meta(BaseImageForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.fields["title"].help_text = _(
            "A name to find the picture again; visitors do not see it. "
            "Without one, the date and the time are used."
        )


class SiteDocumentForm(UploadFormMixin, BaseDocumentForm):
    file_field_class = DocumentFormField
    untitled = staticmethod(document_title)

    class Meta(BaseDocumentForm.Meta):
        pass


class SiteMediaForm(UploadFormMixin, BaseMediaForm):
    file_field_class = RecordingFormField
    untitled = staticmethod(recording_title)

    class Meta(BaseMediaForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        if self.instance.pk is None:
            # The scripts of this form fill an empty title with the name of the file.
            self.initial["title"] = recording_title(timezone.localtime())
