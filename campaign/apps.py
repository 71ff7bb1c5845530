from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignConfig(AppConfig):
    """Who we are and what we tell."""

    name = "campaign"
    verbose_name = _("Campaign")

    def ready(self):
        from campaign import (  # noqa: F401
            completeness,
            measures,
            protection,
            receivers,
            story_checks,
            video_checks,
        )
