"""What somebody has to say about a page that may be about them."""

from datetime import date, timedelta

from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from home.editing.panels import AnswerPanel
from home.panels import LanguagePanel

#: Without letters and digits that are taken for each other.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
#: The law gives a month (GDPR article 12).
DAYS_TO_ANSWER = 30


def new_reference() -> str:
    return get_random_string(8, LETTERS)


class Concern(models.Model):
    """Sent by a reader without an account. Forgotten after half a year: see `home.concerns.receiving`."""

    is_for_staff = True

    class Kind(models.TextChoices):
        ABOUT_ME = "about-me", _("It is about me, and I want it changed or taken down")
        ABOUT_OTHER = "about-other", _("It is about somebody else, and may harm them")
        WRONG = "wrong", _("Something in it is wrong")
        OTHER = "other", _("Something else")

    class Status(models.TextChoices):
        NEW = "new", _("New")
        IN_WORK = "in-work", _("Being looked at")
        ANSWERED = "answered", _("Answered")

    reference = models.CharField(
        _("reference"), max_length=12, unique=True, default=new_reference, editable=False
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language = models.CharField(_("language"), max_length=12)
    sent_at = models.DateTimeField(_("sent"))
    kind = models.CharField(_("what it is about"), max_length=20, choices=Kind)
    text = models.TextField(_("message"), max_length=4000)
    answer_to = models.CharField(_("how to answer"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.NEW)

    panels = [
        AnswerPanel(heading=_("Answer"), icon="mail"),
        MultiFieldPanel(
            [
                FieldPanel("reference", read_only=True),
                FieldPanel("sent_at", read_only=True),
                FieldPanel("page", read_only=True),
                LanguagePanel("language"),
                FieldPanel("kind", read_only=True),
                FieldPanel("text", read_only=True),
                FieldPanel("answer_to", read_only=True),
            ],
            heading=_("What was sent"),
        ),
        FieldPanel("status"),
    ]

    class Meta:
        verbose_name = _("concern")
        verbose_name_plural = _("concerns")
        ordering = ["-sent_at"]

    def __str__(self):
        return self.reference

    @property
    def answer_by(self) -> date:
        """The last day, where the site is."""
        return timezone.localdate(self.sent_at) + timedelta(days=DAYS_TO_ANSWER)
