"""Addresses of pages that were taken down for the sake of a person."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GoneAddress(models.Model):
    """Answers 410 while no page is published there.

    A name may stand in the address, so only its digest is kept: see `home.takedown.gone`.
    """

    class Reason(models.TextChoices):
        WITHDRAWN = "withdrawn"
        LAPSED = "lapsed"
        HIDDEN = "hidden"

    digest = models.CharField(max_length=64, unique=True)
    reason = models.CharField(max_length=10, choices=Reason)
    #: The page that was there, as long as its earlier versions are still to be forgotten.
    page_key = models.UUIDField(null=True, db_index=True)

    class Meta:
        verbose_name = _("address that is gone")

    def __str__(self):
        return self.digest
