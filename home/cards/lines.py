"""Words as lines that fit, in the fonts that come with the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

from home.cldr.scripts import script_of

FONTS = Path(__file__).parent / "fonts"
#: Script → the part of Noto Sans that has it; everything else is in the one without a name.
PARTS = {
    "Arab": "Arabic",
    "Armn": "Armenian",
    "Beng": "Bengali",
    "Ethi": "Ethiopic",
    "Geor": "Georgian",
    "Hebr": "Hebrew",
}
#: Scripts with marks above and below, or with long strokes, need more room between lines.
TALL = {"Arab", "Beng", "Ethi"}
#: The fonts are measured at this size and scaled.
UNIT = 100


@dataclass(frozen=True)
class Block:
    """Lines of one size. `leading` is the distance from line to line."""

    lines: tuple[str, ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


def fitted(text: str, weight: str, width: float, height: float, sizes: tuple[int, ...]) -> Block:
    """In the largest of the sizes in which all of it fits, else in the smallest with what fits."""
    for size in sizes:
        block = Block(tuple(wrapped(text, weight, size, width)), size, leading(text, size))
        if block.height <= height:
            return block
    room = max(1, int(height / block.leading))
    return Block((*block.lines[: room - 1], f"{block.lines[room - 1]} …"), size, block.leading)


def wrapped(text: str, weight: str, size: float, width: float) -> Iterator[str]:
    line = ""
    for word in (part for whole in text.split() for part in broken(whole, weight, size, width)):
        longer = f"{line} {word}".strip()
        if line and measure(longer, weight) * size > width:
            yield line
            longer = word
        line = longer
    yield line


def broken(word: str, weight: str, size: float, width: float) -> Iterator[str]:
    """A word that is wider than a line, in parts that are not."""
    while len(word) > 1 and measure(word, weight) * size > width:
        end = next(
            n
            for n in range(len(word) - 1, 0, -1)
            if n == 1 or measure(word[:n], weight) * size <= width
        )
        yield word[:end]
        word = word[end:]
    yield word


def leading(text: str, size: float) -> float:
    is_tall = any(script_of(letter) in TALL for letter in text)
    return size * (1.5 if is_tall else 1.2)


def measure(text: str, weight: str) -> float:
    """The width of a text of size 1; of joined letters a little more than they take."""
    runs = groupby(text, key=lambda letter: PARTS.get(script_of(letter), ""))
    return sum(font(part, weight).getlength("".join(run)) for part, run in runs) / UNIT


def family(text: str) -> str:
    """The part that has the letters; those of other scripts are taken from the others, in a normal weight."""
    parts = (PARTS[script] for letter in text if (script := script_of(letter)) in PARTS)
    return f"Noto Sans {next(parts, '')}".strip()


@cache
def font(part: str, weight: str) -> ImageFont.FreeTypeFont:
    # Pillow's other engine needs a library of the machine: nothing may depend on whether it is there.
    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(FONTS / f"NotoSans{part}-{weight}.ttf", UNIT, layout_engine=basic)
