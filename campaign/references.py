"""Numbered references: [1] in the text leads to the first source of the page, and the source back to the text.

An editor writes the number in brackets, as on paper: it needs no button, survives being pasted, and translators
keep it where it belongs.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from campaign.models.source import Source, SourceReference

MARK = re.compile(r"\[(\d{1,2})\]")


@dataclass
class Reference:
    """A source of a page, its number, and the ids of the places that cite it, in their order."""

    number: int
    source: Source
    locator: str
    citations: list[str] = field(default_factory=list)


class References:
    """The sources of a page while it is written out from the top: each citation is counted as it is met."""

    def __init__(self, rows: Iterable[SourceReference]):
        self.all = [Reference(n, row.source, row.locator) for n, row in enumerate(rows, 1)]

    def __iter__(self):
        return iter(self.all)

    def __len__(self):
        return len(self.all)

    def cite(self, number: int | None) -> str:
        """The id for a place that cites the source; empty if there is no such source."""
        if not number or number > len(self.all):
            return ""
        citations = self.all[number - 1].citations
        citations.append(f"cited-{number}-{len(citations) + 1}")
        return citations[-1]

    def linked(self, html: str) -> SafeString:
        """`html`, or plain text, with a link for each number in brackets; a number without a source stays."""
        text = conditional_escape(html)
        if not MARK.search(text):
            return mark_safe(text)
        soup = BeautifulSoup(text, "html.parser")
        for words in soup.find_all(string=MARK):
            if words.find_parent("a") is None:
                words.replace_with(*self.pieces(words))
        return mark_safe(str(soup))

    def pieces(self, words: str) -> list:
        """Text and links in turn: the pattern splits so that each second part is a number."""
        parts = MARK.split(words)
        return [
            self.link(int(part))
            if place % 2
            else NavigableString(without_space(part, place, parts))
            for place, part in enumerate(parts)
        ]

    def link(self, number: int):
        anchor = self.cite(number)
        if not anchor:
            return NavigableString(f" [{number}]")
        html = format_html(
            '<sup><a class="source-number" id="{}" href="#source-{}">'
            '<span class="unseen"> {} </span>{}</a></sup>',
            anchor,
            number,
            _("Source"),
            number,
        )
        return BeautifulSoup(html, "html.parser").sup


def without_space(part: str, place: int, parts: list[str]) -> str:
    """A number stands at its word, however it was typed."""
    return part if place == len(parts) - 1 else part.rstrip(" ")


def cited_in(text: str) -> set[int]:
    """The numbers in brackets."""
    return {int(number) for number in MARK.findall(text)}
