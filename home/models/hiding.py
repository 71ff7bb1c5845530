"""A page that was taken down in a hurry."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Hiding(models.Model):
    """What was published of a page, in all its languages, when it was hidden."""

    is_for_staff = True

    page_key = models.UUIDField(unique=True)
    hidden_at = models.DateTimeField()
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: Primary keys of the pages that were live, each with that of the revision that readers saw.
    revisions = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("hidden page")
        permissions = [("hide_now", _("Can hide a page at once in all languages"))]

    def __str__(self):
        return str(self.page_key)
