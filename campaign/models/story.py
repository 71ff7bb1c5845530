"""A true account."""

from django.db import models
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
from home.countries import country_choices
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
            [FieldPanel("protection"), FieldPanel("country")], heading=_("Protection"), icon="lock"
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
    def kicker(self):
        place = self.linked.get("place")
        return [*([place] if place else []), self.get_narrators_display()]

    def lists_shown(self):
        from campaign import lists

        return {"read_next": lists.read_next(self)}

    def reading_minutes(self) -> int:
        """At 200 words a minute, the lower end for reading on a phone; at least one."""
        text = " ".join(self.body.stream_block.get_searchable_content(self.body))
        return max(1, round(len(text.split()) / 200))


class StorySource(SourceReference):
    """A source of a story."""

    page = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="source_references")

    class Meta(SourceReference.Meta):
        verbose_name = _("source of a story")
        verbose_name_plural = _("sources of stories")
