"""The accessibility statement, on the model of Commission Implementing Decision (EU) 2018/1523."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from home.models.base import BasePage, TranslatableOrderable
from home.translation import facts, words


class AccessibilityStatementPage(BasePage):
    """Structured, so that every language shows the same facts in the order of the model."""

    class Compliance(models.TextChoices):
        FULL = "full", _("Fully compliant")
        PARTIAL = "partial", _("Partially compliant")
        NONE = "none", _("Not compliant")

    class Method(models.TextChoices):
        SELF = "self", _("Self-assessment")
        THIRD_PARTY = "third-party", _("Assessment by a third party")

    template = "home/accessibility_statement_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    compliance = models.CharField(
        _("compliance"), max_length=10, choices=Compliance, default=Compliance.PARTIAL
    )
    scope = models.CharField(
        _("what the statement covers"), max_length=250, help_text=_("The addresses of the sites.")
    )
    method = models.CharField(
        _("how it was assessed"), max_length=20, choices=Method, default=Method.SELF
    )
    prepared_on = models.DateField(_("prepared on"))
    reviewed_on = models.DateField(_("last reviewed on"), help_text=_("At least once a year."))
    feedback_email = models.EmailField(_("e-mail for feedback"), blank=True)
    feedback_phone = models.CharField(_("phone for feedback"), max_length=40, blank=True)
    feedback_text = models.TextField(_("how to give feedback"), blank=True)
    enforcement = models.TextField(
        _("enforcement procedure"),
        blank=True,
        help_text=_("The body to turn to if the answer does not satisfy."),
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("scope"),
                FieldRowPanel([FieldPanel("compliance"), FieldPanel("method")]),
                FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
            ],
            heading=_("State"),
        ),
        InlinePanel("issues", heading=_("What is not accessible"), label=_("Issue")),
        MultiFieldPanel(
            [
                FieldPanel("feedback_text"),
                FieldRowPanel([FieldPanel("feedback_email"), FieldPanel("feedback_phone")]),
                FieldPanel("enforcement"),
            ],
            heading=_("Feedback and enforcement"),
        ),
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("feedback_text", "enforcement", "issues"),
        *facts(
            "compliance",
            "scope",
            "method",
            "prepared_on",
            "reviewed_on",
            "feedback_email",
            "feedback_phone",
        ),
    ]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    def clean(self):
        super().clean()
        if self.compliance == self.Compliance.FULL and self.issues.all():
            raise ValidationError(
                {"compliance": _("A statement with an open issue cannot say “fully compliant”.")}
            )


class AccessibilityIssue(TranslatableOrderable):
    """Something that is not accessible, why, and what to use instead."""

    class Reason(models.TextChoices):
        NON_COMPLIANCE = "non-compliance", _("Not yet compliant")
        BURDEN = "disproportionate-burden", _("Disproportionate burden")
        OUT_OF_SCOPE = "out-of-scope", _("Outside the scope of the law")

    page = ParentalKey(AccessibilityStatementPage, on_delete=models.CASCADE, related_name="issues")
    text = models.TextField(_("what is not accessible"))
    reason = models.CharField(_("reason"), max_length=30, choices=Reason)
    alternative = models.TextField(_("what to use instead"), blank=True)

    panels = [FieldPanel("text"), FieldPanel("reason"), FieldPanel("alternative")]

    translatable_fields = [*words("text", "alternative"), *facts("reason")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("accessibility issue")
        verbose_name_plural = _("accessibility issues")

    def __str__(self):
        return self.text
