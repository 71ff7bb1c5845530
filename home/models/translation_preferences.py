"""What a member of staff translates, and wants to hear about it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationPreferences(models.Model):
    """Set by each person on the account page. `mailed_at` is when the last digest was sent."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="translation_preferences",
    )
    languages = models.ManyToManyField(
        "wagtailcore.Locale",
        verbose_name=_("my languages"),
        blank=True,
        related_name="+",
        help_text=_("The languages into which you translate."),
    )
    wants_mail = models.BooleanField(
        _("send me mail about translations"),
        default=True,
        help_text=_(
            "At most one a day: what is new to translate into your languages, and what has come "
            "back of your own pages. Nothing is sent when there is nothing new."
        ),
    )
    mailed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("translation preferences")

    def __str__(self):
        return str(self.user)
