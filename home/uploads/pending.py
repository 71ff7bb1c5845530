"""Uploads that wait for their alt text.

Wagtail's multi-upload keeps them as files of their own, under the name they came with and where
everybody can fetch them, so they are cleaned like the rest.
"""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile

from .cleaned import cleaned


@receiver(pre_save, sender=UploadedFile)
def clean_pending_upload(instance, **kwargs):
    model = instance.for_content_type and instance.for_content_type.model_class()
    clean = model and getattr(model._meta.get_field("file"), "clean_content", None)
    if clean and instance.file and not instance.file._committed:
        instance.file = cleaned(instance.file.file, clean)
