"""Reads the whole public site as a reader without cookies would, following its links."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import resolve, reverse
from wagtail import hooks
from wagtail.models import Site

from home.archive.addresses import is_first_page
from home.archive.rewriting import links_of_style_sheet
from home.loading.remembered import one_generation
from home.models import SiteDocument
from home.uploads.places import is_public

#: Below this, the copy has the uploaded files, wherever the site has them.
UPLOADED = "/media/"
#: Attributes that lead to something; `srcset` holds several.
LINKS = ("href", "src", "poster", "data")
#: What a link may say without leading to a public page.
LEFT_OUT = ("/search/", "/to-month/")


@dataclass(frozen=True)
class Answer:
    """What the site says at an address. `leads_to`: where a redirect goes instead.

    `upload`: the name of the file that it says, which may be too large to be held in memory.
    """

    address: str
    kind: str = ""
    body: bytes = b""
    leads_to: str = ""
    upload: str = ""

    @property
    def is_html(self) -> bool:
        return self.kind.startswith("text/html")

    @property
    def is_style_sheet(self) -> bool:
        return self.kind.startswith("text/css")


class Crawler:
    """Asks each address once. `ask` gives the answer to an address, or None where there is nothing."""

    def __init__(self, site: Site):
        secure = settings.SECURE_SSL_REDIRECT
        self.root = f"{'https' if secure else 'http'}://{site.hostname}"
        self.client = Client(SERVER_NAME=site.hostname, raise_request_exception=False)
        self.secure = secure

    def ask(self, address: str) -> Answer | None:
        if address.startswith(UPLOADED):
            return uploaded(address)
        response = self.client.get(address, secure=self.secure)
        if response.status_code in (301, 302, 307, 308):
            if is_signed(response["Location"]):
                return document(address)
            return Answer(address, leads_to=self.own(response["Location"], address) or "")
        if response.status_code != 200:
            return None
        body = b"".join(response.streaming_content) if response.streaming else response.content
        return Answer(address, response.get("Content-Type", ""), body)

    def crawl(self) -> Iterator[Answer]:
        waiting = deque(dict.fromkeys(["/", *first_addresses()]))
        seen = set(waiting)
        while waiting:
            with one_generation():
                answer = self.ask(waiting.popleft())
            if answer is None:
                continue
            yield answer
            for address in self.followed(answer):
                if address not in seen:
                    seen.add(address)
                    waiting.append(address)

    def followed(self, answer: Answer) -> Iterator[str]:
        if answer.leads_to:
            yield answer.leads_to
        elif answer.is_html:
            for link, is_endless in links(answer.body):
                address = self.own(link, answer.address)
                if address and not is_endless and may_follow(answer.address, address):
                    yield address
        elif answer.is_style_sheet:
            found = (self.own(link, answer.address) for link in links_of_style_sheet(answer.body))
            yield from (address for address in found if address)

    def own(self, link: str, base: str) -> str | None:
        """The address without host and fragment; None where it is not ours."""
        absolute = urljoin(f"{self.root}{base}", urldefrag(link).url)
        media = urljoin(self.root, settings.MEDIA_URL)
        if absolute.startswith(media):
            return UPLOADED + absolute.removeprefix(media)
        parts = urlsplit(absolute)
        if parts.scheme not in ("http", "https") or f"{parts.scheme}://{parts.netloc}" != self.root:
            return None
        return parts.path + (f"?{parts.query}" if parts.query else "")


def uploaded(address: str) -> Answer | None:
    """From where it is stored: in production a web server in front of us answers."""
    name = unquote(address.removeprefix(UPLOADED))
    return stored(address, name) if is_public(name) else None


def is_signed(address: str) -> bool:
    """Whether it leads a reader, who may have it, to a private file where that is stored."""
    return address.startswith(tuple(getattr(default_storage, "hosts", ())))


def document(address: str) -> Answer | None:
    number, _name = resolve(urlsplit(address).path).args
    return stored(address, SiteDocument.objects.get(pk=number).file.name)


def stored(address: str, name: str) -> Answer | None:
    try:
        default_storage.open(name).close()
    except (OSError, SuspiciousOperation):
        return None
    return Answer(address, upload=name)


def first_addresses() -> Iterable[str]:
    """What no page leads to: rooms say it by the hook `addresses_to_archive`."""
    functions: list[Callable[[], Iterable[str]]] = hooks.get_hooks("addresses_to_archive")
    return [address for function in functions for address in function()]


def may_follow(source: str, target: str) -> bool:
    """A filtered list is read where a page leads to it, and does not lead to lists filtered still further."""
    if target.startswith(reverse("wagtailadmin_home")) or any(part in target for part in LEFT_OUT):
        return False
    return is_first_page(target) or is_first_page(source)


def links(body: bytes) -> Iterator[tuple[str, bool]]:
    """Each link, and whether it may go on for ever, as from month to month."""
    for tag in BeautifulSoup(body, "html.parser").find_all(True):
        rel = tag.get("rel") or []
        if tag.name == "script" or (tag.name == "link" and {"canonical", "alternate"} & set(rel)):
            continue
        for name in LINKS:
            if value := tag.get(name):
                yield value, bool({"prev", "next"} & set(rel)) and "?" not in value
        for picture in (tag.get("srcset") or "").split(","):
            if picture.strip():
                yield picture.split()[0], False
