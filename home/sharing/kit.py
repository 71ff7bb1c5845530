"""What a page offers for sharing, in its language."""

from dataclasses import dataclass

from home.languages.said import Said
from home.languages.untranslated import language_of_text
from home.models import BasePage
from home.sharing.networks import NETWORKS, Network

#: The text that editors write for all networks without one of their own.
ANYWHERE = "any"


@dataclass(frozen=True)
class Message:
    """What is sent to one network: `text` holds the words, the hashtags and the address of the page."""

    network: Network
    text: str
    link: str


@dataclass(frozen=True)
class Kit:
    title: str
    url: str
    messages: tuple[Message, ...]

    def message(self, code: str) -> Message:
        return next(message for message in self.messages if message.network.code == code)


def kit_of(page: BasePage, url: str = "") -> Kit:
    """`url` is whole; by default that of the page."""
    url = url or page.full_url or ""
    return Kit(page.title, url, tuple(message(page, network, url) for network in NETWORKS))


def message(page: BasePage, network: Network, url: str) -> Message:
    said = page.texts_to_share()
    words = said.get(network.code) or said.get(ANYWHERE) or page.words_to_share
    text = composed(words, page.hashtag_list, url, network)
    if language := language_of_text(page, words):
        text = Said(text, language)
    return Message(network, text, network.link(text=text, url=url, title=page.title))


def composed(words: str, hashtags: list[str], url: str, network: Network) -> str:
    """Words, hashtags and address, a paragraph each. Where there is a limit, words give way, then hashtags."""
    tags = " ".join(tag for tag in hashtags if tag.casefold() not in words.casefold())
    while (
        tags
        and room_beside(tags, url, network) < len(words)
        and len(words) < room_beside("", url, network)
    ):
        tags = tags.rpartition(" ")[0]
    words = shortened(words.strip(), room_beside(tags, url, network))
    return "\n\n".join(part for part in (words, tags, url) if part)


def room_beside(tags: str, url: str, network: Network) -> int:
    """How many characters are left for the words."""
    if not network.limit:
        return 10_000
    link = network.link_counts or len(url)
    return network.limit - link - len("\n\n") - (len(tags) + len("\n\n") if tags else 0)


def shortened(text: str, most: int) -> str:
    """Ends with a whole word and an ellipsis, where it has to end."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    whole = cut if text[most - 1].isspace() else cut.rpartition(" ")[0] or cut
    return whole.rstrip(" ,;:–-") + "…"
