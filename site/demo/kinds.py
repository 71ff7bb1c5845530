"""The kinds of rows, in the order in which they can be made, and where pages hang."""

from dataclasses import dataclass

from django.apps import apps
from django.db import models

#: What leads to another row within a block, by "kind/key".
LINKS = ("page", "image", "recording")


@dataclass(frozen=True)
class Kind:
    """A table of the files. `parent` is the key of the list that its pages hang below; "" is the home page.
    `below` is the relation whose page they hang below instead."""

    name: str
    label: str
    parent: str | None = None
    below: str | None = None

    @property
    def model(self) -> type[models.Model]:
        return apps.get_model(self.label)


KINDS = {
    kind.name: kind
    for kind in [
        Kind("programme", "home.Programme"),
        Kind("glossary_term", "home.GlossaryTerm"),
        Kind("theme", "campaign.Theme"),
        Kind("field", "campaign.Field"),
        Kind("target_group", "campaign.TargetGroup"),
        Kind("method", "campaign.Method"),
        Kind("sector", "campaign.Sector"),
        Kind("source", "campaign.Source"),
        Kind("image", "home.SiteImage"),
        Kind("help_contact", "campaign.HelpContact"),
        Kind("media", "campaign.SiteMedia"),
        Kind("document", "home.SiteDocument"),
        Kind("home", "home.HomePage"),
        Kind("story_index", "campaign.StoryIndexPage", ""),
        Kind("video_index", "campaign.VideoIndexPage", ""),
        Kind("initiative_index", "campaign.InitiativeIndexPage", ""),
        Kind("event_index", "events.EventIndexPage", ""),
        Kind("fact_index", "campaign.FactIndexPage", ""),
        Kind("project_index", "campaign.ProjectIndexPage", ""),
        Kind("campaign_index", "campaign.CampaignIndexPage", ""),
        Kind("resource_index", "campaign.ResourceIndexPage", ""),
        Kind("place_index", "campaign.PlaceIndexPage", ""),
        Kind("panel_index", "campaign.PanelIndexPage", ""),
        Kind("partner_index", "campaign.PartnerIndexPage", ""),
        Kind("standard", "home.StandardPage", ""),
        Kind("contact", "home.ContactPage", ""),
        Kind("accessibility", "home.AccessibilityStatementPage", ""),
        Kind("place", "campaign.PlacePage", "places"),
        Kind("partner", "campaign.PartnerPage", "partners"),
        Kind("project", "campaign.ProjectPage", "projects"),
        Kind("panel", "campaign.PanelPage", "panels"),
        Kind("resource", "campaign.ResourcePage", "resources"),
        Kind("initiative", "campaign.InitiativePage", "initiatives"),
        Kind("story", "campaign.StoryPage", "stories"),
        Kind("video", "campaign.VideoPage", "videos"),
        Kind("fact", "campaign.FactPage", "facts"),
        Kind("event", "events.EventPage", "events"),
        Kind("campaign", "campaign.CampaignPage", "campaigns"),
        Kind("results", "events.ResultsPage", below="project"),
    ]
}
