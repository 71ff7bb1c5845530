"""What staff come for most often, on the first page of the admin: one tap on a phone."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from campaign.models import StoryIndexPage, VideoIndexPage


@dataclass(frozen=True)
class Shortcut:
    label: str
    url: str
    icon: str


class ShortcutsPanel(Component):
    name = "shortcuts"
    template_name = "campaign/editing/shortcuts.html"
    order = 50

    def get_context_data(self, parent_context):
        return {"shortcuts": shortcuts(parent_context["request"].user)}


def shortcuts(user) -> list[Shortcut]:
    stories, videos = (place_to_add(kind, user) for kind in (StoryIndexPage, VideoIndexPage))
    found = []
    if stories:
        url = reverse("campaign_editing:tell", args=[stories.pk])
        found.append(Shortcut(_("Tell a story"), url, "edit"))
    if videos:
        url = reverse("wagtailadmin_pages:add", args=["campaign", "videopage", videos.pk])
        found.append(Shortcut(_("Add a video"), url, "media"))
    return found


def place_to_add(kind, user):
    """The list in the user's language where they may add to it, else in any other; None without one."""
    lists = kind.objects.select_related("locale").order_by("pk")
    own = [page for page in lists if page.permissions_for_user(user).can_add_subpage()]
    return next((page for page in own if page.language == get_language()), next(iter(own), None))
