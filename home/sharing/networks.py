"""The networks, each with the most that it takes and the address at which its own page for writing opens."""

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Network:
    """`limit` is in characters, the address of the page included; 0: there is none that matters.

    `address` holds {text} (words and address), {url} or {title}; empty where it depends on the reader's server.
    A network whose address has no {text} lets nobody fill in the words: they are copied.
    """

    code: str
    name: str | Promise
    address: str = ""
    limit: int = 0
    #: What any link counts there, however long it is; 0: as long as it is.
    link_counts: int = 0

    def link(self, *, text: str, url: str, title: str) -> str:
        parts = {"text": text, "url": url, "title": title}
        return self.address.format(**{name: quote(part, safe="") for name, part in parts.items()})


EMAIL = Network("email", _("E-mail"), "mailto:?subject={title}&body={text}")
WHATSAPP = Network("whatsapp", "WhatsApp", "https://wa.me/?text={text}")
FACEBOOK = Network("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}")
MASTODON = Network("mastodon", "Mastodon", limit=500, link_counts=23)
BLUESKY = Network("bluesky", "Bluesky", "https://bsky.app/intent/compose?text={text}", limit=300)
LINKEDIN = Network(
    "linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}", limit=3000
)

NETWORKS = (EMAIL, WHATSAPP, FACEBOOK, MASTODON, BLUESKY, LINKEDIN)
