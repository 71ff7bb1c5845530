"""The front door."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel, TitleFieldPanel
from wagtail.coreutils import resolve_model_string

from home.models.base import BasePage
from home.translation import facts, words

TRUE_ACCOUNTS = ["campaign.StoryPage", "campaign.InitiativePage"]


class HomePage(BasePage):
    """Leads with a true story and initiatives, the next events and one call to action; never with a myth."""

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    localised_relations = ["lead_page", "action_page"]

    headline = models.CharField(
        _("headline"), max_length=80, help_text=_("The first words that a visitor reads.")
    )
    lead_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("leads with"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A story or an initiative. Empty: the newest story."),
    )
    action_label = models.CharField(_("words of the button"), max_length=60, blank=True)
    action_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("the button leads to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("The name of the site in this language.")),
        FieldPanel("headline"),
        FieldPanel("summary"),
        PageChooserPanel("lead_page", TRUE_ACCOUNTS),
        MultiFieldPanel(
            [FieldPanel("action_label"), PageChooserPanel("action_page")],
            heading=_("What a visitor can do now"),
        ),
        BasePage.picture_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("headline", "action_label"),
        *facts("lead_page", "action_page"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def clean(self):
        super().clean()
        kinds = tuple(resolve_model_string(kind) for kind in TRUE_ACCOUNTS)
        if self.lead_page and not issubclass(self.lead_page.specific_class or object, kinds):
            raise ValidationError(
                {"lead_page": _("The home page leads with a story or an initiative.")}
            )
