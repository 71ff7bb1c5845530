"""What readers have of a translation, compared with its original."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.models.left_untranslated import LeftUntranslated


class PublishedTranslation(LeftUntranslated):
    """Noted for a page that is a translation, whenever it or its original is published.

    A translation without a row says what its original says. `changed_at` is the moment since which it does not.
    """

    page = models.OneToOneField(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="published_translation",
    )
    original = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    original_has_changed = models.BooleanField(default=False)
    changed_at = models.DateTimeField(null=True)
    machine_made = models.PositiveIntegerField(default=0)
    untranslated = models.PositiveIntegerField(default=0)
    nothing_translated = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("published translation")

    def __str__(self):
        return f"translation {self.page_id}"

    @property
    def is_told(self) -> bool:
        """Whether there is anything that readers should know."""
        return bool(self.original_has_changed or self.machine_made or self.untranslated)
