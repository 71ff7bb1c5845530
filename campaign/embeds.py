"""Videos of other platforms, without asking the platform anything."""

import re

from django.conf import settings
from django.utils.html import format_html
from wagtail.embeds.finders.base import EmbedFinder

#: Address pattern → the provider's player that sets the fewest cookies. Each host is one that the content
#: security policy lets frames come from; a video anywhere else stays a link.
PROVIDERS = {
    r"(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?v=|embed/|shorts/|live/)([\w-]{6,})": (
        "YouTube",
        "https://www.youtube-nocookie.com/embed/{}",
    ),
    r"youtu\.be/([\w-]{6,})": ("YouTube", "https://www.youtube-nocookie.com/embed/{}"),
    r"(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)": (
        "Vimeo",
        "https://player.vimeo.com/video/{}?dnt=1",
    ),
}
PEERTUBE = r"/(?:w|videos/watch|videos/embed)/([\w-]{8,})"


def providers() -> dict[str, tuple[str, str]]:
    """Those above and the PeerTube instances of the settings.

    Their players share a film among those who watch it, and so their addresses, unless asked not to.
    """
    instances = {
        re.escape(host) + PEERTUBE: (host, f"https://{host}/videos/embed/{{}}?p2p=0")
        for host in settings.PEERTUBE_INSTANCES
    }
    return PROVIDERS | instances


def player(url: str) -> tuple[str, str] | None:
    """The provider's name and the address of its player, or None for an address that we do not know."""
    for pattern, (provider, address) in providers().items():
        if match := re.fullmatch(rf"https?://{pattern}(?:[?&#].*)?", url):
            return provider, address.format(match[1])
    return None


class PrivacyFriendlyFinder(EmbedFinder):
    """Answers Wagtail's embeds without a request to the provider."""

    def accept(self, url):
        return player(url) is not None

    def find_embed(self, url, max_width=None, max_height=None):
        provider, address = player(url)
        return {
            "title": provider,
            "provider_name": provider,
            "type": "video",
            "thumbnail_url": None,
            "width": 640,
            "height": 360,
            "html": format_html(
                '<iframe src="{}" width="640" height="360" title="{}" allowfullscreen></iframe>',
                address,
                provider,
            ),
        }
