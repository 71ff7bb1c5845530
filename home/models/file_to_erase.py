"""Files that must not stay."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileToErase(models.Model):
    """Noted in the transaction that decides it, erased after it, and tried again until the storage did it."""

    is_for_staff = True

    name = models.CharField(max_length=255, unique=True)

    class Meta:
        verbose_name = _("file to erase")

    def __str__(self):
        return self.name
