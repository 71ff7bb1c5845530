from .campaign_page import BundledPage, CampaignPage, ShareText
from .checklist import ChecklistTick
from .fact import FactPage, FactSource
from .help_contact import HelpContact
from .indicator import Indicator
from .initiative import InitiativePage, InitiativePartner, InitiativeSource
from .media import SiteMedia
from .membership import Membership
from .panel import PanelMember, PanelPage
from .partner import PartnerPage
from .place import PlacePage
from .project import ProjectPage
from .project_parts import Activity, Objective, Output, ProjectDocument
from .resource import ResourceFile, ResourcePage
from .source import Source
from .story import StoryPage, StorySource
from .terms import Field, Method, Sector, TargetGroup, Theme
from .video import VideoPage
from .video_parts import CaptionTrack, Chapter

# Last: the lists filter by all of the above.
from .indexes import (  # isort: skip
    CampaignIndexPage,
    FactIndexPage,
    IndexPage,
    InitiativeIndexPage,
    PanelIndexPage,
    PartnerIndexPage,
    PlaceIndexPage,
    ProjectIndexPage,
    ResourceIndexPage,
    StoryIndexPage,
    VideoIndexPage,
)

__all__ = [
    "Activity",
    "BundledPage",
    "CampaignIndexPage",
    "CampaignPage",
    "CaptionTrack",
    "Chapter",
    "ChecklistTick",
    "FactIndexPage",
    "FactPage",
    "FactSource",
    "Field",
    "HelpContact",
    "IndexPage",
    "Indicator",
    "InitiativeIndexPage",
    "InitiativePage",
    "InitiativePartner",
    "InitiativeSource",
    "Membership",
    "Method",
    "Objective",
    "Output",
    "PanelIndexPage",
    "PanelMember",
    "PanelPage",
    "PartnerIndexPage",
    "PartnerPage",
    "PlaceIndexPage",
    "PlacePage",
    "ProjectDocument",
    "ProjectIndexPage",
    "ProjectPage",
    "ResourceFile",
    "ResourceIndexPage",
    "ResourcePage",
    "Sector",
    "ShareText",
    "SiteMedia",
    "Source",
    "StoryIndexPage",
    "StoryPage",
    "StorySource",
    "TargetGroup",
    "Theme",
    "VideoIndexPage",
    "VideoPage",
]
