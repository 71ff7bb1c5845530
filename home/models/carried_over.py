"""Translations of what the original said before: "fuzzy" in gettext's words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CarriedOver(models.Model):
    """The words stand for a changed string until a person confirms or replaces them.

    `earlier` is what the original said when they were written.
    """

    translation = models.OneToOneField(
        "wagtail_localize.StringTranslation",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="carried_over",
    )
    earlier = models.ForeignKey(
        "wagtail_localize.String", on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        verbose_name = _("translation carried over")

    def __str__(self):
        return f"carried over {self.translation_id}"
