"""The record that a person agreed to be shown or quoted. The signed form itself stays on paper."""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.editing.panels import RecordPanel
from home.forms.consent import ConsentRecordForm

#: How long people usually agree to be shown before they are asked again.
MONTHS = 24


def usual_review() -> date:
    return timezone.localdate() + relativedelta(months=MONTHS)


class ConsentRecord(models.Model):
    """One person's consent, by a reference number that only the paper form ties to a name.

    There is no field for a name or a contact, on purpose (GDPR article 9; UNHCR and ICRC guidance on consent).
    """

    class Identifiability(models.TextChoices):
        NAMED = "named", _("Full name and face")
        FIRST_NAME = "first-name", _("First name")
        PSEUDONYM = "pseudonym", _("Another name")
        ANONYMOUS = "anonymous", _("Not recognisable")

    class Status(models.TextChoices):
        ACTIVE = "active", _("Active")
        EXPIRED = "expired", _("Expired")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    reference = models.CharField(
        _("reference"),
        max_length=40,
        unique=True,
        help_text=_("The number on the signed form. Never a name."),
    )
    explained_in = models.CharField(
        _("explained in"),
        max_length=12,
        help_text=_("Code of the language in which everything was explained, for example ar."),
    )
    explained_by = models.CharField(
        _("explained by"), max_length=100, help_text=_("The role or organisation, not a name.")
    )
    agreed_on = models.DateField(_("agreed on"))
    covers_website = models.BooleanField(_("this website"), default=True)
    covers_social = models.BooleanField(_("social media"), default=False)
    covers_print = models.BooleanField(_("print"), default=False)
    covers_press = models.BooleanField(_("press"), default=False)
    covers_partners = models.BooleanField(_("use by partners"), default=False)
    covers_platforms = models.BooleanField(_("video platforms of others"), default=False)
    identifiability = models.CharField(
        _("how the person may appear"),
        max_length=20,
        choices=Identifiability,
        default=Identifiability.ANONYMOUS,
    )
    is_child = models.BooleanField(_("the person is under 18"), default=False)
    guardian_agreed_on = models.DateField(_("guardian agreed on"), null=True, blank=True)
    child_assented_on = models.DateField(_("child agreed on"), null=True, blank=True)
    review_on = models.DateField(
        _("ask again on"),
        default=usual_review,
        help_text=_("From this day on, nothing is shown until the person has agreed again."),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.ACTIVE)

    base_form_class = ConsentRecordForm
    panels = [
        RecordPanel(heading=_("What it allows now"), icon="lock"),
        FieldPanel("reference"),
        FieldRowPanel(
            [FieldPanel("agreed_on"), FieldPanel("explained_in"), FieldPanel("explained_by")]
        ),
        MultiFieldPanel(
            [
                FieldPanel(f"covers_{place}")
                for place in ("website", "social", "print", "press", "partners", "platforms")
            ],
            heading=_("Where it may appear"),
        ),
        FieldPanel("identifiability"),
        MultiFieldPanel(
            [
                FieldPanel("is_child"),
                FieldRowPanel([FieldPanel("guardian_agreed_on"), FieldPanel("child_assented_on")]),
            ],
            heading=_("Children"),
        ),
        FieldRowPanel([FieldPanel("review_on"), FieldPanel("status", read_only=True)]),
    ]

    class Meta:
        verbose_name = _("consent record")
        verbose_name_plural = _("consent records")
        ordering = ["review_on"]
        permissions = [("withdraw_consent", _("Can withdraw consent"))]

    def __str__(self):
        return self.reference

    def clean(self):
        errors = {}
        if self.is_child and not self.guardian_agreed_on:
            errors["guardian_agreed_on"] = _(
                "A child needs the agreement of a guardian, with its date."
            )
        if self.is_child and not self.child_assented_on:
            errors["child_assented_on"] = _("A child must agree too: give the date.")
        if self.is_child and self.identifiability == self.Identifiability.NAMED:
            errors["identifiability"] = _("A child is never shown with full name and face.")
        if self.agreed_on and self.review_on and self.review_on <= self.agreed_on:
            errors["review_on"] = _("The date to ask again lies before the agreement.")
        if errors:
            raise ValidationError(errors)

    @property
    def lacks_guardian(self) -> bool:
        """Whether a child, or its guardian, has not agreed."""
        return self.is_child and not (self.guardian_agreed_on and self.child_assented_on)

    def is_live(self, on: date) -> bool:
        """Whether the record allows publishing on the date `on`."""
        agreed = self.status == self.Status.ACTIVE and not self.lacks_guardian
        return agreed and self.covers_website and self.review_on > on
