"""Turns an answer of the site into a file that stands among others."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urldefrag

from bs4 import BeautifulSoup, Tag
from django.utils import translation
from django.utils.translation import gettext as _

from home import cldr
from home.archive.addresses import relative

#: What needs a server or a script to mean anything.
LEFT_OUT = "script, form, [hidden], link[rel=alternate]"
CSS_LINK = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")
#: The same calendar for a program that subscribes, who would wait in vain.
SUBSCRIPTION = re.compile("webcals?:|https://calendar.google.com/|https://outlook.")


@dataclass(frozen=True)
class Links:
    """How links of one file are turned: `own` gives the address that a link means on this site, `files` the
    files of all addresses in the copy.
    """

    file: str
    own: Callable[[str], str | None]
    files: Mapping[str, str]

    def turn(self, link: str) -> str | None:
        """The link between files, the link as it was where it leads elsewhere, None where nothing is."""
        if link.startswith("#"):
            return link
        if SUBSCRIPTION.match(link):
            return None
        address = self.own(link)
        if address is None:
            return link
        target = self.files.get(address)
        return relative(self.file, target, urldefrag(link).fragment) if target else None


def page(body: bytes, links: Links, on: date) -> bytes:
    """`on` is the day of the copy."""
    document = BeautifulSoup(body, "html.parser")
    for tag in document.select(LEFT_OUT):
        tag.decompose()
    for tag in document.find_all(True):
        turn_links(tag, links)
    say_that_it_is_over(document, on)
    return str(document).encode()


def turn_links(tag: Tag, links: Links) -> None:
    if tag.name == "link" and "canonical" in (tag.get("rel") or []):
        # Where the page once stood is true of its copy too.
        return
    for name in ("href", "src", "poster", "data"):
        if value := tag.get(name):
            put(tag, name, links.turn(str(value)))
    if pictures := tag.get("srcset"):
        sizes = (picture.split() for picture in str(pictures).split(",") if picture.strip())
        turned = [" ".join([links.turn(link) or "", *size]) for link, *size in sizes]
        put(tag, "srcset", ", ".join(turned))


def put(tag: Tag, name: str, value: str | None) -> None:
    if value is None:
        del tag[name]
    else:
        tag[name] = value


def say_that_it_is_over(document: BeautifulSoup, on: date) -> None:
    language = str(document.html["lang"]) if document.html else "en"
    if document.body is None:
        return
    with translation.override(language):
        text = _("This project has ended. This is a copy of its website, made on %(date)s.")
        note = document.new_tag("p", attrs={"class": "archive-note", "role": "note"})
        note.string = text % {"date": cldr.long_date(on, language)}
    document.body.insert(0, note)


def style_sheet(body: bytes, links: Links) -> bytes:
    def turned(match: re.Match[str]) -> str:
        return f'url("{links.turn(match[1]) or ""}")'

    return CSS_LINK.sub(turned, body.decode()).encode()


def links_of_style_sheet(body: bytes) -> list[str]:
    return CSS_LINK.findall(body.decode())


def redirection(links: Links, address: str) -> bytes:
    """A page that leads on by itself, for a redirect that a file cannot say."""
    target = links.turn(address) or "#"
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title>→</title>'
        f'<meta http-equiv="refresh" content="0; url={target}"></head>'
        f'<body><a href="{target}">→</a></body></html>'
    ).encode()
