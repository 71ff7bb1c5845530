"""A true account."""

from datetime import datetime

from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField

from campaign.blocks import StoryBlocks
from campaign.models.belonging import Belonging
from campaign.models.call_to_action import CallToAction
from campaign.models.source import SourceReference
from home.cldr import country_name
from home.countries import country_choices
from home.languages.said import of_interface
from home.models import BasePage, ShowsPeople
from home.translation import facts, words


class StoryPage(CallToAction, Belonging, ShowsPeople, BasePage):
    """Told by those who lived it, in their order, with what they agreed to show."""

    class Narrators(models.TextChoices):
        NEWCOMERS = "newcomers", _("Told by newcomers")
        RESIDENTS = "residents", _("Told by long-term residents")
        BOTH = "both", _("Told by newcomers and long-term residents")
        PROFESSIONALS = "professionals", _("Told by people who work there")

    class Protection(models.TextChoices):
        OPEN = "open", _("Open: the people in it want to be known")
        CAREFUL = "careful", _("Careful: no surnames, no addresses")
        PROTECTED = "protected", _("Protected: nobody and no place can be recognised")

    template = "campaign/story_page.html"
    parent_page_types = ["campaign.StoryIndexPage"]
    subpage_types: list[str] = []
    is_account_of_people = True
    always_calls = True

    narrators = models.CharField(
        _("who tells it"),
        max_length=20,
        choices=Narrators,
        help_text=_("Stories that newcomers and long-term residents tell together convince most."),
    )
    protection = models.CharField(
        _("protection"), max_length=20, choices=Protection, default=Protection.CAREFUL
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        choices=country_choices,
        help_text=_("Shown in place of the town when the story is protected."),
    )
    content_note = models.CharField(
        _("content note"),
        max_length=250,
        blank=True,
        help_text=_("What may be hard to read, before the story begins."),
    )
    help_contacts = models.TextField(
        _("where to find help"),
        blank=True,
        help_text=_(
            "Shown with the content note. Leave it empty to show the help contacts of the country instead."
        ),
    )
    body = StreamField(StoryBlocks(), verbose_name=_("the story"))

    story_panels = [
        *BasePage.content_panels,
        FieldPanel("narrators"),
        BasePage.picture_panel,
        FieldPanel("body"),
        InlinePanel(
            "source_references",
            heading=_("Sources"),
            label=_("Source"),
            help_text=_(
                "The first one is number 1. Write [1] in the text where something comes from it: "
                "readers get a small number that leads here, and a way back."
            ),
        ),
        CallToAction.call_to_action_panel,
    ]
    people_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "protection",
                    help_text=_(
                        "A protected story shows a drawing instead of its picture and the country "
                        "instead of its town. A second person goes through a checklist before it is "
                        "published."
                    ),
                ),
                FieldPanel("country"),
            ],
            heading=_("Protection"),
            icon="lock",
        ),
        ShowsPeople.people_panel,
        MultiFieldPanel(
            [FieldPanel("content_note"), FieldPanel("help_contacts")], heading=_("For readers")
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(story_panels, heading=_("Story")),
            ObjectList(people_panels, heading=_("People")),
            ObjectList([Belonging.belonging_panel], heading=_("Belongs to")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )

    translatable_fields = [
        *BasePage.translatable_fields,
        *words("content_note", "help_contacts", "body"),
        *facts("narrators", "protection", "country", "source_references"),
        *ShowsPeople.people_fields,
        *Belonging.belonging_fields,
        *CallToAction.call_to_action_fields,
    ]
    localised_relations = [*Belonging.localised_relations, "action_page"]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def is_protected(self) -> bool:
        return self.protection == self.Protection.PROTECTED

    @property
    def kicker(self):
        return [*([self.where] if self.where else []), of_interface(self.get_narrators_display())]

    @property
    def where(self):
        """The town; of a protected story no more than the country."""
        if self.is_protected:
            country = self.country and country_name(self.country, get_language())
            somewhere = gettext("Somewhere in %(country)s") % {"country": country}
            return of_interface(somewhere) if country else ""
        place = self.linked.get("place")
        return place or ""

    def lists_shown(self):
        from campaign import lists

        return {"read_next": lists.read_next(self), "campaigns": lists.telling(self)}

    @property
    def hashtag_list(self):
        """As for every page that campaigns tell, without a query of its own."""
        found = (tag for campaign in self.lists["campaigns"] for tag in campaign.hashtag_list)
        return list(dict.fromkeys(found))

    def save(self, *args, **kwargs):
        """What is published of a protected story holds nothing that a list, a filter or a map could show.

        Earlier versions keep it, for the day on which the story need not be protected any more.
        """
        if self.live and self.is_protected:
            self.country = self.country or (self.place.country if self.place else "")
            self.place = self.image = None
            self.image_alt = ""
        super().save(*args, **kwargs)

    def get_sitemap_urls(self, request=None):
        """Of a protected story no more than the month is told."""
        urls = super().get_sitemap_urls(request)
        if not self.is_protected:
            return urls
        return [
            {**url, "lastmod": url["lastmod"] and first_of_month(url["lastmod"])} for url in urls
        ]

    def words_of_body(self) -> str:
        """The text without its markup."""
        return " ".join(self.body.stream_block.get_searchable_content(self.body))

    def reading_minutes(self) -> int:
        """At 200 words a minute, the lower end for reading on a phone; at least one."""
        return max(1, round(len(self.words_of_body().split()) / 200))


def first_of_month(moment: datetime) -> datetime:
    return moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


class StorySource(SourceReference):
    """A source of a story."""

    page = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="source_references")

    class Meta(SourceReference.Meta):
        verbose_name = _("source of a story")
        verbose_name_plural = _("sources of stories")
