"""The pages that list others: one for each kind, with its filters."""

from array import array
from collections.abc import Sequence

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from campaign import filters
from home.blocks import PLAIN
from home.languages.fallbacks import below, in_chain
from home.loading.remembered import remembered
from home.loading.renditions import ready
from home.localised import link
from home.models import BasePage
from home.pagination import query_without_page
from home.privacy import public
from home.translation import words
from home.validity import chosen, page_chosen


def pks_of(pages: QuerySet) -> array:
    return array("q", pages.values_list("pk", flat=True))


class IndexPage(BasePage):
    """Lists the live pages of one kind in its own language or a fallback, filtered by plain GET parameters."""

    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1
    page_size = 24

    intro = RichTextField(_("introduction"), blank=True, features=PLAIN)

    content_panels = [*BasePage.content_panels, FieldPanel("intro"), BasePage.picture_panel]
    translatable_fields = [*BasePage.translatable_fields, *words("intro")]

    class Meta:
        abstract = True

    def entries(self):
        """The live pages below this one and its translations, each in the language or in a fallback."""
        model = self.filterset._meta.model
        pages = in_chain(public(model.objects.live(), within=self), self.locale)
        return below(pages, self)

    def order(self, filter) -> Sequence[int]:
        """The primary keys of what was found: asked for once, where a list would be counted and then cut."""
        if filter.active:
            return pks_of(filter.qs)
        return remembered(("entries", self.pk), lambda: pks_of(filter.qs))

    def shown(self, pks: Sequence[int]) -> list[Page]:
        model = self.filterset._meta.model
        rows = model.objects.select_related("image", "locale", "published_translation")
        by_pk = rows.in_bulk(pks)
        return [by_pk[pk] for pk in pks if pk in by_pk]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        filter = self.filterset(request.GET, self.entries(), language=self.locale)
        pages = Paginator(self.order(filter), self.page_size).get_page(request.GET.get("page"))
        pages.object_list = self.shown(pages.object_list)
        chosen(request.GET, [*filter.filters, "page"], is_valid=filter.is_valid())
        page_chosen(request.GET, pages.number)
        link(pages.object_list, self.locale)
        ready(pages.object_list)
        query = query_without_page(request)
        return {**context, "filter": filter, "page_obj": pages, "query": query}


class StoryIndexPage(IndexPage):
    """All stories."""

    template = "campaign/story_index_page.html"
    subpage_types = ["campaign.StoryPage"]
    filterset = filters.StoryFilter

    class Meta:
        verbose_name = _("list of stories")


class VideoIndexPage(IndexPage):
    """All videos."""

    template = "campaign/video_index_page.html"
    subpage_types = ["campaign.VideoPage"]
    filterset = filters.VideoFilter

    class Meta:
        verbose_name = _("list of videos")


class FactIndexPage(IndexPage):
    """All facts."""

    template = "campaign/fact_index_page.html"
    subpage_types = ["campaign.FactPage"]
    filterset = filters.FactFilter

    class Meta:
        verbose_name = _("list of facts")


class InitiativeIndexPage(IndexPage):
    """All initiatives."""

    template = "campaign/initiative_index_page.html"
    subpage_types = ["campaign.InitiativePage"]
    filterset = filters.InitiativeFilter

    class Meta:
        verbose_name = _("list of initiatives")


class ProjectIndexPage(IndexPage):
    """All projects."""

    template = "campaign/project_index_page.html"
    subpage_types = ["campaign.ProjectPage"]
    filterset = filters.ProjectFilter

    class Meta:
        verbose_name = _("list of projects")


class CampaignIndexPage(IndexPage):
    """All campaigns."""

    template = "campaign/campaign_index_page.html"
    subpage_types = ["campaign.CampaignPage"]
    filterset = filters.CampaignFilter

    class Meta:
        verbose_name = _("list of campaigns")


class ResourceIndexPage(IndexPage):
    """All resources."""

    template = "campaign/resource_index_page.html"
    subpage_types = ["campaign.ResourcePage"]
    filterset = filters.ResourceFilter

    class Meta:
        verbose_name = _("list of resources")


class PartnerIndexPage(IndexPage):
    """The network: all partners."""

    template = "campaign/partner_index_page.html"
    subpage_types = ["campaign.PartnerPage"]
    filterset = filters.PartnerFilter
    page_size = 60

    class Meta:
        verbose_name = _("list of partners")


class PlaceIndexPage(IndexPage):
    """All places."""

    template = "campaign/place_index_page.html"
    subpage_types = ["campaign.PlacePage"]
    filterset = filters.PlaceFilter
    page_size = 60

    class Meta:
        verbose_name = _("list of places")


class PanelIndexPage(IndexPage):
    """All panels and building sites."""

    template = "campaign/panel_index_page.html"
    subpage_types = ["campaign.PanelPage"]
    filterset = filters.PanelFilter

    class Meta:
        verbose_name = _("list of panels")
