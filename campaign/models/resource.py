"""What others can take away and use."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from campaign.models.belonging import Belonging
from campaign.models.period import Period
from home.blocks import TextBlocks
from home.languages import language_choices
from home.languages.said import of_interface
from home.models import BasePage, ShowsPeople
from home.panels import checkboxes
from home.translation import facts, words


class ResourcePage(Belonging, ShowsPeople, BasePage):
    """A handbook, guidelines or another product: one page, a file for each language."""

    class Kind(models.TextChoices):
        HANDBOOK = "handbook", _("Handbook")
        GUIDELINES = "guidelines", _("Guidelines")
        NEEDS_ASSESSMENT = "needs-assessment", _("Needs assessment")
        MAGAZINE = "magazine", _("Magazine")
        NEWSLETTER = "newsletter", _("Newsletter")
        RECOMMENDATIONS = "recommendations", _("Recommendations")
        POLICY_PAPER = "policy-paper", _("Policy paper")

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        PRESENTED = "presented", _("Presented and discussed")
        FINAL = "final", _("Final")

    template = "campaign/resource_page.html"
    parent_page_types = ["campaign.ResourceIndexPage"]
    subpage_types: list[str] = []

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT)
    edition = models.CharField(_("edition"), max_length=60, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    published_precision = models.CharField(
        _("how precisely the date is known"),
        max_length=10,
        choices=Period.Precision,
        default=Period.Precision.DAY,
    )
    isbn = models.CharField(_("ISBN"), max_length=20, blank=True)
    doi = models.CharField(_("DOI"), max_length=100, blank=True)
    newsletter_languages = models.CharField(
        _("languages of the newsletter"),
        max_length=60,
        blank=True,
        help_text=_("Language codes with commas, for example en, fr, it."),
    )
    sign_up_url = models.URLField(_("address for signing up"), blank=True)
    methods = ParentalManyToManyField("campaign.Method", verbose_name=_("methods"), blank=True)
    emblem_in_file = models.BooleanField(
        _("the files show the emblem and the funding statement"), default=False
    )
    body = StreamField(TextBlocks(), verbose_name=_("what is in it"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
        FieldRowPanel([FieldPanel("edition"), FieldPanel("isbn"), FieldPanel("doi")]),
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("published_precision")]),
        InlinePanel("files", heading=_("Files"), label=_("File in one language")),
        FieldPanel("emblem_in_file"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("newsletter_languages"), FieldPanel("sign_up_url")],
            heading=_("If it is a newsletter"),
            classname="collapsed",
        ),
        checkboxes("methods"),
        Belonging.belonging_panel,
        BasePage.picture_panel,
        ShowsPeople.people_panel,
    ]

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("body"),
        *facts("kind", "status", "edition", "published_on", "published_precision", "isbn", "doi"),
        *facts("newsletter_languages", "sign_up_url", "methods", "emblem_in_file", "files"),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
    ]
    localised_relations = Belonging.localised_relations

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")

    @property
    def kicker(self):
        return [of_interface(self.get_kind_display()), of_interface(self.get_status_display())]

    @property
    def newsletter_language_codes(self) -> list[str]:
        return [code.strip() for code in self.newsletter_languages.split(",") if code.strip()]


class ResourceFile(Orderable):
    """The product in one language."""

    page = ParentalKey(ResourcePage, on_delete=models.CASCADE, related_name="files")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    document = models.ForeignKey(
        "home.SiteDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    pages = models.PositiveSmallIntegerField(_("number of pages"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("language"), FieldPanel("pages")]),
        FieldPanel("document"),
    ]
    relations_shown = ["document"]

    class Meta(Orderable.Meta):
        verbose_name = _("file of a resource")
        verbose_name_plural = _("files of resources")

    def __str__(self):
        return self.language
