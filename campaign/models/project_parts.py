"""The rows of a project: objectives, activities, outputs, documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.models import TranslatableOrderable
from home.translation import facts, words


class Objective(TranslatableOrderable):
    """One thing that the project set out to do."""

    project = ParentalKey(
        "campaign.ProjectPage", on_delete=models.CASCADE, related_name="objectives"
    )
    text = models.TextField(_("objective"))

    panels = [FieldPanel("text")]
    translatable_fields = words("text")

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self):
        return self.text


class Activity(TranslatableOrderable):
    """An activity or phase, numbered as in the grant agreement."""

    class Kind(models.TextChoices):
        PREPARATION = "preparation", _("Preparation")
        LOCAL_PREPARATION = "local-preparation", _("Local preparation")
        TRANSNATIONAL_EVENT = "transnational-event", _("Transnational event")
        RESEARCH = "research", _("Research")
        CO_DESIGN = "co-design", _("Co-design")
        TRAINING = "training", _("Training")
        IMPLEMENTATION = "implementation", _("Implementation")
        COMMUNICATION = "communication", _("Communication")

    project = ParentalKey(
        "campaign.ProjectPage", on_delete=models.CASCADE, related_name="activities"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    theme = models.ForeignKey(
        "campaign.Theme",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("kind")]),
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("theme"),
    ]
    translatable_fields = [*words("title", "text"), *facts("number", "kind", "theme")]
    localised_relations = ["theme"]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self):
        return f"{self.number}. {self.title}"


class Output(TranslatableOrderable):
    """Something that the project makes, with the page where it can be found once it exists."""

    project = ParentalKey("campaign.ProjectPage", on_delete=models.CASCADE, related_name="outputs")
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    target = models.PositiveIntegerField(_("how many were promised"), default=1)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("target")]),
        FieldPanel("text"),
        FieldPanel("page"),
    ]
    translatable_fields = [*words("title", "text"), *facts("target", "page")]
    localised_relations = ["page"]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("output")
        verbose_name_plural = _("outputs")

    def __str__(self):
        return self.title


class ProjectDocument(TranslatableOrderable):
    """A file of the project, with words that say what it is."""

    project = ParentalKey(
        "campaign.ProjectPage", on_delete=models.CASCADE, related_name="documents"
    )
    title = models.CharField(_("title"), max_length=200)
    document = models.ForeignKey(
        "home.SiteDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("title"), FieldPanel("document")]
    translatable_fields = [*words("title"), *facts("document")]
    relations_shown = ["document"]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("document of a project")
        verbose_name_plural = _("documents of projects")

    def __str__(self):
        return self.title
