"""Pictures for pages without a photograph, and for people whose face may not be shown.

A picture is drawn from a key, so it is always the same. Something that people build (a house, a
hall, an arch) and something that people say (a voice) share a ground; where they overlap, the
theme's two colours make a third. The style sheet colours and blends the classes `a` and `b`, so a
picture knows no colour.

Units: every picture is 500 high and as wide as its ratio asks; y grows downwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from math import cos, pi, sin
from typing import TypeVar
from urllib.parse import quote
from uuid import UUID

HEIGHT = 500.0
Choice = TypeVar("Choice")
Layer = tuple[str, str]  # class, path

#: The pairs and the paper of the style sheet, for a picture that stands alone.
PAIRS = {
    "pair-1": ("#f0607e", "#4b95ff"),
    "pair-2": ("#6fd6b2", "#ff9a3d"),
    "pair-3": ("#c5a3ff", "#ff8468"),
    "pair-4": ("#d9e04f", "#35c6b4"),
}
GROUND = "#f3ecdf"


class Dice:
    """Throws that depend on the key alone, on every machine and version of Python."""

    def __init__(self, key: UUID | str) -> None:
        self._key = str(key)
        self._throw = 0

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        digest = sha256(f"{self._key}/{self._throw}".encode()).digest()
        self._throw += 1
        return int.from_bytes(digest[:6], "big") / 2**48

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.share()

    def pick(self, choices: Sequence[Choice]) -> Choice:
        return choices[int(self.share() * len(choices))]


@dataclass(frozen=True)
class Box:
    """Where a shape stands: its middle, the line it stands on, and its size."""

    middle: float
    ground: float
    width: float
    height: float

    @property
    def start(self) -> float:
        return self.middle - self.width / 2

    @property
    def end(self) -> float:
        return self.middle + self.width / 2

    @property
    def top(self) -> float:
        return self.ground - self.height


Shape = Callable[[Box], str]


def house(box: Box) -> str:
    eaves = box.top + min(box.height * 0.42, box.width * 0.4)
    return (
        f"M{_n(box.start)} {_n(box.ground)}V{_n(eaves)}L{_n(box.middle)} {_n(box.top)}"
        f"L{_n(box.end)} {_n(eaves)}V{_n(box.ground)}Z"
    )


def barn(box: Box) -> str:
    """A roof with one slope."""
    low = box.top + min(box.height * 0.4, box.width * 0.34)
    return (
        f"M{_n(box.start)} {_n(box.ground)}V{_n(low)}L{_n(box.end)} {_n(box.top)}V{_n(box.ground)}Z"
    )


def hall(box: Box) -> str:
    """Three gables side by side: a market, a workshop, a school."""
    third = box.width / 3
    eaves = box.top + min(third * 0.46, box.height * 0.3)
    gables = "".join(
        f"l{_n(third / 2)} {_n(box.top - eaves)} {_n(third / 2)} {_n(eaves - box.top)}" * 3
    )
    return f"M{_n(box.start)} {_n(box.ground)}V{_n(eaves)}{gables}V{_n(box.ground)}Z"


def stepped(box: Box) -> str:
    """A gable in steps, as on the squares of the north."""
    step, rise = box.width / 7, box.height * 0.11
    up = f"v{_n(-rise)}h{_n(step)}" * 3
    down = f"h{_n(step)}" + f"v{_n(rise)}h{_n(step)}" * 3
    return f"M{_n(box.start)} {_n(box.ground)}V{_n(box.top + 3 * rise)}{up}{down}V{_n(box.ground)}Z"


def arch(box: Box) -> str:
    radius = min(box.width / 2, box.height)
    return (
        f"M{_n(box.start)} {_n(box.ground)}V{_n(box.top + radius)}"
        f"A{_n(box.width / 2)} {_n(radius)} 0 0 1 {_n(box.end)} {_n(box.top + radius)}"
        f"V{_n(box.ground)}Z"
    )


def voice(box: Box, *, side: int = 1) -> str:
    """A round speech bubble; its tail points to the end (1) or the start (-1)."""
    radius = min(box.width, box.height) / 2
    centre = box.top + radius

    def at(degrees: float, reach: float) -> str:
        angle = degrees * pi / 180
        return (
            f"{_n(box.middle + side * reach * radius * cos(angle))} "
            f"{_n(centre + reach * radius * sin(angle))}"
        )

    sweep = 0 if side > 0 else 1
    return f"M{at(38, 1)}A{_n(radius)} {_n(radius)} 0 1 {sweep} {at(76, 1)}L{at(61, 1.34)}Z"


def answer(box: Box, *, side: int = 1) -> str:
    """A square speech bubble: three round corners and one that points to who speaks."""
    r = min(box.width, box.height) * 0.28
    corner = f"a{_n(r)} {_n(r)} 0 0 1"
    across, down = box.width - 2 * r, box.height - 2 * r
    first = f"M{_n(box.start + r)} {_n(box.top)}h{_n(across)}{corner} {_n(r)} {_n(r)}"
    last = f"{corner} {_n(r)} {_n(-r)}Z"
    if side > 0:
        return (
            f"{first}v{_n(down + r)}h{_n(-across - r)}{corner} {_n(-r)} {_n(-r)}v{_n(-down)}{last}"
        )
    return f"{first}v{_n(down)}{corner} {_n(-r)} {_n(r)}h{_n(-across - r)}v{_n(-down - r)}{last}"


def half(box: Box) -> str:
    """Half a disc on the ground: a hill, a bowl turned over, a sun that is coming up."""
    radius = box.width / 2
    return (
        f"M{_n(box.start)} {_n(box.ground)}A{_n(radius)} {_n(min(radius, box.height))} 0 0 1 "
        f"{_n(box.end)} {_n(box.ground)}Z"
    )


def leaf(box: Box, *, side: int = 1) -> str:
    """Two round corners across from each other."""
    r = min(box.width, box.height) * 0.5
    start, end = (box.start, box.end) if side > 0 else (box.end, box.start)
    turn, sweep = (r, 1) if side > 0 else (-r, 0)
    round_corner = f"a{_n(r)} {_n(r)} 0 0 {sweep}"
    return (
        f"M{_n(start)} {_n(box.ground)}V{_n(box.top + r)}{round_corner} {_n(turn)} {_n(-r)}"
        f"H{_n(end)}V{_n(box.ground - r)}{round_corner} {_n(-turn)} {_n(r)}Z"
    )


BUILT: tuple[Shape, ...] = (house, house, hall, stepped, arch, barn)
SMALL: tuple[Shape, ...] = (house, arch, half, voice, answer)


# Openings: holes through which the other colour, or the paper, is seen.


def door(box: Box, width: float) -> str:
    return arch(Box(box.middle, box.ground, width, width * 1.75))


def windows(box: Box, columns: int, rows: int, size: float) -> str:
    """A grid of small squares in the upper half of the walls."""
    gap = size * 0.8
    left = box.middle - (columns * size + (columns - 1) * gap) / 2
    top = box.ground - box.height * 0.5
    return "".join(
        f"M{_n(left + column * (size + gap))} {_n(top + row * (size + gap))}"
        f"h{_n(size)}v{_n(size)}h{_n(-size)}Z"
        for column in range(columns)
        for row in range(rows)
    )


def opened(shape: Shape, box: Box, dice: Dice) -> str:
    """A building, sometimes with a door or windows."""
    walls = shape(box)
    kind = dice.pick(("none", "door", "windows", "window"))
    if kind == "door":
        return walls + door(box, box.width * 0.2)
    if kind == "windows":
        return walls + windows(box, 3, 2, box.width * 0.085)
    if kind == "window":
        return walls + windows(box, 1, 1, box.width * 0.17)
    return walls


def spoken(dice: Dice) -> Shape:
    shape, side = dice.pick((voice, voice, answer)), dice.pick((-1, 1))
    return lambda box: shape(box, side=side)


# Compositions: what stands where, as layers from back to front.


def meeting(width: float, dice: Dice) -> list[Layer]:
    """A house and a voice lean over each other in the middle."""
    side = dice.pick((-1, 1))
    ground = 440.0
    size = min(dice.between(300, 350), width * 0.48)
    reach = size * dice.between(0.34, 0.44)
    built = Box(width / 2 - side * reach, ground, size, min(max(size * 1.04, 270), 372))
    said = Box(width / 2 + side * reach, ground - dice.between(30, 66), size * 0.98, size * 0.98)
    return [
        ("a", opened(dice.pick(BUILT), built, dice)),
        ("b", spoken(dice)(said)),
        *guests(
            width, ground, dice, clear=(min(built.start, said.start), max(built.end, said.end))
        ),
    ]


def one_roof(width: float, dice: Dice) -> list[Layer]:
    """One large house goes over the edge; a voice is half in, half out."""
    side = dice.pick((-1, 1))
    wide = min(width * 0.66, 560)
    big = Box(width / 2 - side * width * 0.12, 520, wide, 462)
    size = min(width * 0.44, dice.between(240, 290))
    said = Box(big.middle + side * wide * 0.46, 400, size, size)
    small = Box(big.middle - side * wide * 0.22, 520, wide * 0.24, 150)
    return [
        ("a", dice.pick((house, house, stepped, arch))(big)),
        ("b", spoken(dice)(said)),
        ("b", dice.pick((arch, house))(small)),
    ]


def street(width: float, dice: Dice) -> list[Layer]:
    """A row of different houses, and one voice over all of them."""
    ground, count = 452.0, max(2, round(width / 205))
    plot = width * 0.86 / count
    row = ""
    for place in range(count):
        tall = dice.between(150, 300)
        box = Box(width * 0.07 + plot * (place + 0.5), ground, plot * 0.92, tall)
        row += opened(dice.pick(BUILT), box, dice)
    size = min(dice.between(270, 330), width * 0.6)
    said = Box(width * dice.between(0.36, 0.64), 70 + size, size, size)
    return [("a", row), ("b", spoken(dice)(said))]


def dialogue(width: float, dice: Dice) -> list[Layer]:
    """Two voices of different forms; a house stands open in what they have in common."""
    size = min(dice.between(320, 360), width * 0.58)
    reach = size * dice.between(0.27, 0.31)
    high, low = dice.pick(((-28.0, 28.0), (28.0, -28.0)))
    first = Box(width / 2 - reach, 240 + size / 2 + high, size * 1.04, size * 0.92)
    second = Box(width / 2 + reach, 240 + size / 2 + low, size, size)
    shared = house(Box(width / 2, 252 + size * 0.12, size * 0.22, size * 0.24))
    return [
        ("a", answer(first, side=-1) + shared),
        ("b", voice(second, side=1) + shared),
    ]


def gate(width: float, dice: Dice) -> list[Layer]:
    """Arches within arches, and somebody who comes in."""
    side = dice.pick((-1, 1))
    ground = 452.0
    outer = Box(width / 2 - side * min(width * 0.1, 90), ground, min(width * 0.6, 430), 390)
    rings = "".join(
        arch(Box(outer.middle, ground, outer.width * share, outer.height * share))
        for share in (1, 0.76, 0.52, 0.28)
    )
    size = min(dice.between(210, 260), width * 0.42)
    said = Box(outer.middle + side * outer.width * 0.5, ground - dice.between(60, 150), size, size)
    return [
        ("a", rings),
        ("b", spoken(dice)(said)),
        *guests(
            width, ground, dice, clear=(min(outer.start, said.start), max(outer.end, said.end))
        ),
    ]


def hill(width: float, dice: Dice) -> list[Layer]:
    """A hill that goes over the edges carries houses; a voice comes up behind it."""
    crown = dice.between(0.42, 0.58) * width
    slope = Box(crown, 540, width * 1.16, 300)
    spots = ((-0.24, 150.0, 196.0), (0.0, 190.0, 250.0), (0.25, 136.0, 180.0))
    houses = ""
    for offset, wide, tall in spots:
        wide = min(wide, width * 0.22)
        houses += opened(dice.pick(BUILT), Box(crown + offset * width, 400, wide, tall), dice)
    size = min(190.0, width * 0.32)
    said = Box(crown + dice.pick((-1, 1)) * width * 0.17, 60 + size, size, size)
    return [("b", half(slope)), ("a", houses), ("b", spoken(dice)(said))]


def table(width: float, dice: Dice) -> list[Layer]:
    """Shapes of four kinds round one common square."""
    side = min(width * 0.34, 236)
    middle, ground = width / 2, 250 + side / 2
    near = side * dice.between(0.66, 0.74)
    reach = side * dice.between(0.6, 0.66)
    kinds: list[Shape] = [house, arch, voice, leaf, answer]
    first = int(dice.share() * len(kinds))
    seats = [
        Box(middle - reach, ground - side * 0.2 - near * 0.2, near, near),
        Box(middle + reach, ground - side * 0.2 + near * 0.34, near, near),
        Box(middle - reach * 0.3, ground + near * 0.72, near * 0.86, near * 0.86),
        Box(middle + reach * 0.34, ground - side + near * 0.24, near * 0.86, near * 0.86),
    ]
    around = "".join(kinds[(first + i) % len(kinds)](seat) for i, seat in enumerate(seats))
    return [("a", answer(Box(middle, ground, side * 1.1, side * 1.1))), ("b", around)]


def guests(width: float, ground: float, dice: Dice, *, clear: tuple[float, float]) -> list[Layer]:
    """A few small shapes on the same ground, in the free strips beside what is large."""
    layers: list[Layer] = []
    for start, end in ((width * 0.05, clear[0] - 14), (clear[1] + 14, width * 0.95)):
        free = end - start
        size = min(dice.between(52, 84), free)
        if size < 40:
            continue
        box = Box(start + free * dice.between(0.35, 0.65), ground, size, size)
        layers.append((dice.pick(("a", "b")), dice.pick(SMALL)(box)))
    return layers


COMPOSITIONS = (meeting, meeting, one_roof, street, street, dialogue, gate, hill, table)


def art(key: UUID | str, ratio: str = "16:10", label: str = "") -> str:
    """The picture of `key` as an SVG element; hidden from screen readers without a `label`."""
    across, down = (float(part) for part in ratio.split(":"))
    width = HEIGHT * across / down
    dice = Dice(key)
    layers = dice.pick(COMPOSITIONS)(width, dice)
    paths = "".join(f'<path class="{tone}" fill-rule="evenodd" d="{d}"/>' for tone, d in layers)
    return _svg("art", f"0 0 {_n(width)} {_n(HEIGHT)}", paths, label)


def poster(key: UUID | str, pair: str, ratio: str = "16:9") -> str:
    """The picture as a data address, for where no style sheet reaches: before a film is played."""
    one, other = PAIRS[pair]
    picture = art(key, ratio).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    for tone, colour in (("a", one), ("b", other)):
        picture = picture.replace(
            f'class="{tone}"', f'fill="{colour}" style="mix-blend-mode:multiply"'
        )
    ground = f'<rect width="100%" height="100%" fill="{GROUND}"/>'
    head, body = picture.split(">", 1)
    return "data:image/svg+xml," + quote(f"{head}>{ground}{body}")


def mark(label: str = "") -> str:
    """The mark of the site: a house and a voice."""
    walls = house(Box(17, 34, 30, 32))
    said = voice(Box(32, 31, 27, 27))
    paths = f'<path class="a" d="{walls}"/><path class="b" d="{said}"/>'
    return _svg("art mark", "0 0 48 36", paths, label)


def _svg(classes: str, view: str, content: str, label: str) -> str:
    name = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg class="{classes}" viewBox="{view}" preserveAspectRatio="xMidYMid slice"'
        f' {name} focusable="false">{content}</svg>'
    )


def _n(value: float) -> str:
    """A coordinate in whole tenths, as short as it can be."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
