"""Stories, facts, projects and everything else of the campaign for tests."""

from datetime import date

from django.core.files.base import ContentFile
from factory import LazyAttribute, LazyFunction, RelatedFactory, Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Locale
from wagtail.rich_text import RichText

from campaign.models import (
    Activity,
    BundledPage,
    CampaignPage,
    CaptionTrack,
    FactPage,
    FactSource,
    Field,
    Indicator,
    InitiativePage,
    Membership,
    Method,
    Output,
    PanelMember,
    PanelPage,
    PartnerPage,
    PlacePage,
    ProjectPage,
    ResourceFile,
    ResourcePage,
    Sector,
    SiteMedia,
    Source,
    StoryPage,
    StorySource,
    TargetGroup,
    Theme,
    VideoPage,
)
from tests.factories.home import PageFactory, SiteDocumentFactory
from tests.home.uploads.recordings.samples import sample


class TermFactory(DjangoModelFactory):
    """A term in the first language, unless another `locale` is given."""

    locale = LazyFunction(Locale.get_default)
    name = Sequence(lambda number: f"Term {number}")
    slug = Sequence(lambda number: f"term-{number}")

    class Meta:
        abstract = True


class ThemeFactory(TermFactory):
    class Meta:
        model = Theme


class FieldFactory(TermFactory):
    class Meta:
        model = Field


class TargetGroupFactory(TermFactory):
    class Meta:
        model = TargetGroup


class MethodFactory(TermFactory):
    class Meta:
        model = Method


class SectorFactory(TermFactory):
    class Meta:
        model = Sector


class SourceFactory(DjangoModelFactory):
    publisher = "Eurostat"
    title = Sequence(lambda number: f"Statistics {number}")
    year = 2025

    class Meta:
        model = Source


class StoryPageFactory(PageFactory):
    title = Sequence(lambda number: f"Story {number}")
    narrators = StoryPage.Narrators.BOTH
    body = [("paragraph", RichText("<p>We agreed about Tuesday.</p>"))]

    class Meta:
        model = StoryPage


class StorySourceFactory(DjangoModelFactory):
    page = SubFactory(StoryPageFactory)
    source = SubFactory(SourceFactory)

    class Meta:
        model = StorySource


class SiteMediaFactory(DjangoModelFactory):
    title = "Film"
    type = "video"
    file = LazyAttribute(
        lambda media: (
            ContentFile(sample("film.mp4"), "film.mp4")
            if media.type == "video"
            else ContentFile(sample("sound.mp3"), "sound.mp3")
        )
    )

    class Meta:
        model = SiteMedia


class VideoPageFactory(PageFactory):
    title = Sequence(lambda number: f"Video {number}")

    class Meta:
        model = VideoPage


class FactPageFactory(PageFactory):
    title = Sequence(lambda number: f"Fact {number}")
    fact = "<p>Towns decide together.</p>"
    warning = "A claim that misleads follows."
    myth = "Nobody asks the towns."
    why_it_misleads = "<p>They were asked.</p>"
    fact_again = "<p>Towns decide together, and it is written down.</p>"
    checked_on = date(2026, 11, 2)
    source = RelatedFactory("tests.factories.campaign.FactSourceFactory", "page")

    class Meta:
        model = FactPage


class FactSourceFactory(DjangoModelFactory):
    page = SubFactory(FactPageFactory)
    source = SubFactory(SourceFactory)

    class Meta:
        model = FactSource


class InitiativePageFactory(PageFactory):
    title = Sequence(lambda number: f"Initiative {number}")

    class Meta:
        model = InitiativePage


class ProjectPageFactory(PageFactory):
    title = Sequence(lambda number: f"Project {number}")
    acronym = Sequence(lambda number: f"PRO{number}")

    class Meta:
        model = ProjectPage


class ActivityFactory(DjangoModelFactory):
    project = SubFactory(ProjectPageFactory)
    number = Sequence(lambda number: number + 1)
    kind = Activity.Kind.RESEARCH
    title = Sequence(lambda number: f"Activity {number}")
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = Activity


class OutputFactory(DjangoModelFactory):
    project = SubFactory(ProjectPageFactory)
    title = Sequence(lambda number: f"Output {number}")
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = Output


class IndicatorFactory(DjangoModelFactory):
    project = SubFactory(ProjectPageFactory)
    label = Sequence(lambda number: f"Target {number}")
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = Indicator


class PartnerPageFactory(PageFactory):
    title = Sequence(lambda number: f"Partner {number}")
    kind = PartnerPage.Kind.MUNICIPALITY
    country = "IT"

    class Meta:
        model = PartnerPage


class MembershipFactory(DjangoModelFactory):
    project = SubFactory(ProjectPageFactory)
    partner = SubFactory(PartnerPageFactory)

    class Meta:
        model = Membership


class PlacePageFactory(PageFactory):
    title = Sequence(lambda number: f"Town {number}")
    country = "DK"

    class Meta:
        model = PlacePage


class PanelPageFactory(PageFactory):
    title = Sequence(lambda number: f"Panel {number}")

    class Meta:
        model = PanelPage


class PanelMemberFactory(DjangoModelFactory):
    page = SubFactory(PanelPageFactory)
    kind = PanelMember.Kind.CITIZENS
    name = Sequence(lambda number: f"Neighbours {number}")
    locale = LazyFunction(Locale.get_default)

    class Meta:
        model = PanelMember


class ResourcePageFactory(PageFactory):
    title = Sequence(lambda number: f"Handbook {number}")
    kind = ResourcePage.Kind.HANDBOOK

    class Meta:
        model = ResourcePage


class ResourceFileFactory(DjangoModelFactory):
    page = SubFactory(ResourcePageFactory)
    language = "en"
    document = SubFactory(SiteDocumentFactory)

    class Meta:
        model = ResourceFile


class CampaignPageFactory(PageFactory):
    title = Sequence(lambda number: f"Campaign {number}")
    message = "We live here together."
    channel = CampaignPage.Channel.ONLINE

    class Meta:
        model = CampaignPage


class BundledPageFactory(DjangoModelFactory):
    campaign = SubFactory(CampaignPageFactory)
    page = SubFactory(StoryPageFactory)

    class Meta:
        model = BundledPage


class CaptionsFactory(SiteDocumentFactory):
    """A file of captions; `words` is what stands in its one cue."""

    class Meta:
        exclude = ["words"]

    words = "We agreed about Tuesday."
    title = "Captions"
    file = LazyAttribute(
        lambda captions: ContentFile(
            f"WEBVTT\n\n00:00.000 --> 00:01.000\n{captions.words}\n".encode(), "captions.vtt"
        )
    )


class CaptionTrackFactory(DjangoModelFactory):
    page = SubFactory(VideoPageFactory)
    language = "en"
    file = SubFactory(CaptionsFactory)

    class Meta:
        model = CaptionTrack
