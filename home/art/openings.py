"""Doors and windows: holes through which the other colour, or the paper, is seen."""

from .box import Box, num
from .dice import Dice
from .shapes import Shape, arch


def door(box: Box, width: float) -> str:
    return arch(Box(box.middle, box.ground, width, width * 1.75))


def windows(box: Box, columns: int, rows: int, size: float) -> str:
    """A grid of small squares in the upper half of the walls."""
    gap = size * 0.8
    left = box.middle - (columns * size + (columns - 1) * gap) / 2
    top = box.ground - box.height * 0.5
    return "".join(
        f"M{num(left + column * (size + gap))} {num(top + row * (size + gap))}"
        f"h{num(size)}v{num(size)}h{num(-size)}Z"
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
