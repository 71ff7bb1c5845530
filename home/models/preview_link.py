"""The address at which a person reads what will be shown of them, before it is."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PreviewLink(models.Model):
    """For one person and one page in one language.

    Who has the address may read and answer, so only its digest is kept: see `home.consent.previewing`.
    """

    is_for_staff = True

    digest = models.CharField(max_length=64, unique=True)
    record = models.ForeignKey(
        "home.ConsentRecord", on_delete=models.CASCADE, related_name="preview_links"
    )
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ends_at = models.DateTimeField()

    class Meta:
        verbose_name = _("link for the person shown")
        verbose_name_plural = _("links for the persons shown")

    def __str__(self):
        return f"{self.record_id}: {self.page_id}"
