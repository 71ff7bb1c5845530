"""A published page whose draft is translated before anybody reads it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslatedDraft(models.Model):
    """Translators of the page work on its draft since this moment. It goes when the draft is published.

    `published_words` is a digest: what readers have may have been withdrawn since, and is not kept here.
    """

    is_for_staff = True

    page = models.OneToOneField(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="translated_draft",
    )
    since = models.DateTimeField()
    published_words = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("translated draft")

    def __str__(self):
        return f"translated draft {self.page_id}"
