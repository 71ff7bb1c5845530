"""Texts that are hard to carry, as title, venue and summary of events."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from events.indexing import reindex
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.interop.publishing import get
from tests.interop.schedules import PUBLISHED

HARD = [
    "Tea, bread; and 'talk' or \"silence\": free",
    "First line\nsecond line\r\nthird line\rfourth line\n\nafter an empty one",
    r"A path C:\new\table, a slash at the end of a clause\; and \n, \N, \, as letters \\",
    r"It ends with a slash \ ".strip(),
    r"\\\\\n",
    "Percent % equals = greater > less < and & hat ^ ^n ^^ ^' tilde ~ pipe | braces {}",
    "Café crème 😀 for families 👩‍👩‍👧‍👦 under 🏳️‍🌈, thumbs 👍🏽",
    "أهلاً وسهلاً، الدخول مجّاني؛ هل تأتي؟",
    "قهوة with milk, ١٢٣",
    "Ποιος καταλαβαίνει ποιον; «Έλα», κι εσύ·",
    "Ћирилица, ђ; és őszi, ąęłż",
    "汉字、かな",
    "BEGIN:VEVENT\nEND:VCALENDAR\nUID:other",
]
#: Of every size in UTF-8, and what is two characters in the file.
UNITS = ["a", "é", "漢", "😀", "\\", ",", ";", "\n", "\\n", "\\,", "👩‍👧", "ش"]
#: Around the 75 octets of a line, for the long and the short names of properties.
LENGTHS = range(60, 91)


MANY = 20


@dataclass(frozen=True)
class Texts:
    """A feed, and by UID what was entered as title, venue and summary."""

    path: Path
    entered: dict[str, tuple[str, str, str]]


def publish_texts(home, folder: Path) -> Texts:
    index = EventIndexPageFactory(parent=home, slug="texts")
    entered = {}
    for number, texts in enumerate([*((text,) * 3 for text in HARD), *long_texts()]):
        title, venue, summary = texts
        page = EventPageFactory(
            parent=index, slug=f"{number}", title=title, venue=venue, summary=summary
        )
        reindex(page.translation_key, PUBLISHED)
        entered[str(page.translation_key)] = texts
    path = folder / "texts.ics"
    path.write_bytes(get(f"{index.url}feed.ics"))
    return Texts(path, entered)


def long_texts() -> Iterator[tuple[str, ...]]:
    for length, first in product(LENGTHS, range(0, len(UNITS), 3)):
        yield tuple("b" * (length - MANY) + unit * MANY + "z" for unit in UNITS[first : first + 3])
