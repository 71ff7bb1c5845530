from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from home.uploads.cleaned import extension_of, random_name
from home.uploads.fields import DocumentField
from home.uploads.titles import document_title


def document_path(document, filename):
    return f"documents/{random_name(extension_of(filename))}"


class SiteDocument(AbstractDocument):
    """A document of which only the cleaned copy is stored: no author, no editing history."""

    file = DocumentField(verbose_name=_("file"), upload_to=document_path)
    language = models.CharField(
        _("language"),
        max_length=35,
        blank=True,
        help_text=_("The language the document is written in, as a code: en, it, el, ar."),
    )

    admin_form_fields = ("file", "title", "language", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self):
        # A file that the form has refused already is not refused again for having no extension.
        if self.file:
            super().clean()

    def save(self, *args, **kwargs):
        self.title = self.title or document_title(timezone.localtime())
        self.file.store()
        super().save(*args, **kwargs)
