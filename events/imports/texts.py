"""The words of an imported event. What looks like HTML is taken for text."""

import re
from html import unescape

from django.core.exceptions import SuspiciousOperation
from django.utils.html import escape, strip_tags
from django.utils.text import Truncator
from wagtail.rich_text import RichText

from events.imports.times import Plain

LONGEST_TITLE = 255
MARKUP = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
BREAK = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^<>]{0,100}>", re.IGNORECASE)
PARAGRAPHS = re.compile(r"\n\s*\n")


def title(event: Plain) -> str:
    return Truncator(" ".join(event["title"].split())).chars(LONGEST_TITLE)


def body(event: Plain) -> list[tuple[str, RichText]]:
    """One block of plain paragraphs, as EventPage holds them."""
    paragraphs = PARAGRAPHS.split(plain(event["description"]).strip())
    html = "".join(f"<p>{with_breaks(text)}</p>" for text in paragraphs if text.strip())
    return [("paragraph", RichText(html))] if html else []


def plain(text: str) -> str:
    if not MARKUP.search(text):
        return text
    try:
        return unescape(strip_tags(BREAK.sub("\n", text)))
    except SuspiciousOperation:
        return text


def with_breaks(text: str) -> str:
    lines = (escape(" ".join(line.split())) for line in text.strip().split("\n"))
    return "<br/>".join(lines)
