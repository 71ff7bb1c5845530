"""One thing that a reader can do now (RAN 2018: clear, simple, doable, meaningful)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.translation import facts, words


class CallToAction(models.Model):
    """Exactly one call to action a page; a page of ours or an address elsewhere, never both.

    What readers see is made by `campaign.actions`. A kind of page that `always_calls` has one even if its
    editor chose none.
    """

    always_calls = False

    class Action(models.TextChoices):
        EVENT = "event", _("Come to an event")
        VOLUNTEER = "volunteer", _("Volunteer")
        PANEL = "panel", _("Join the panel")
        DOWNLOAD = "download", _("Download")
        CONTACT = "contact", _("Get in touch")
        SHARE = "share", _("Share")

    # Not `action`: a control of that name would hide the form's own address from the editor's scripts.
    action_kind = models.CharField(
        _("what the reader can do"), max_length=20, choices=Action, blank=True
    )
    action_text = models.CharField(
        _("in words"),
        max_length=200,
        blank=True,
        help_text=_("One sentence that says what happens then."),
    )
    action_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    action_url = models.URLField(_("or an address elsewhere"), blank=True)

    call_to_action_panel = MultiFieldPanel(
        [
            FieldPanel("action_kind"),
            FieldPanel("action_text"),
            FieldRowPanel([FieldPanel("action_page"), FieldPanel("action_url")]),
        ],
        heading=_("What the reader can do"),
        icon="pick",
        help_text=_(
            "One thing only. An event that is over leads on to the next one of the same series, place, project "
            "or theme; so does a story for which you choose nothing."
        ),
    )
    call_to_action_fields = [
        *words("action_text"),
        *facts("action_kind", "action_page", "action_url"),
    ]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.action_page_id and self.action_url:
            raise ValidationError(
                {"action_url": _("Choose a page of this site or an address elsewhere, not both.")}
            )
