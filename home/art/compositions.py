"""What stands where, as layers from back to front."""

from .box import Box
from .dice import Dice
from .openings import opened
from .shapes import BUILT, SMALL, Shape, answer, arch, half, house, leaf, stepped, voice

Layer = tuple[str, str]  # class, path


def spoken(dice: Dice) -> Shape:
    shape, side = dice.pick((voice, voice, answer)), dice.pick((-1, 1))
    return lambda box: shape(box, side=side)


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
