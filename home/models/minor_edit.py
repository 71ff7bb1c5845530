"""The word of an editor that a change needs no translating."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MinorEdit(models.Model):
    """A version of a page of which translations need not hear, once it is published."""

    revision = models.OneToOneField(
        "wagtailcore.Revision",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="minor_edit",
    )

    class Meta:
        verbose_name = _("minor edit")

    def __str__(self):
        return f"minor edit {self.revision_id}"
