"""What people build and what people say, each as the path of one shape."""

from collections.abc import Callable
from math import cos, pi, sin

from .box import Box, num

Shape = Callable[[Box], str]


def house(box: Box) -> str:
    eaves = box.top + min(box.height * 0.42, box.width * 0.4)
    return (
        f"M{num(box.start)} {num(box.ground)}V{num(eaves)}L{num(box.middle)} {num(box.top)}"
        f"L{num(box.end)} {num(eaves)}V{num(box.ground)}Z"
    )


def barn(box: Box) -> str:
    """A roof with one slope."""
    low = box.top + min(box.height * 0.4, box.width * 0.34)
    return f"M{num(box.start)} {num(box.ground)}V{num(low)}L{num(box.end)} {num(box.top)}V{num(box.ground)}Z"


def hall(box: Box) -> str:
    """Three gables side by side: a market, a workshop, a school."""
    third = box.width / 3
    eaves = box.top + min(third * 0.46, box.height * 0.3)
    gables = "".join(
        f"l{num(third / 2)} {num(box.top - eaves)} {num(third / 2)} {num(eaves - box.top)}" * 3
    )
    return f"M{num(box.start)} {num(box.ground)}V{num(eaves)}{gables}V{num(box.ground)}Z"


def stepped(box: Box) -> str:
    """A gable in steps, as on the squares of the north."""
    step, rise = box.width / 7, box.height * 0.11
    up = f"v{num(-rise)}h{num(step)}" * 3
    down = f"h{num(step)}" + f"v{num(rise)}h{num(step)}" * 3
    return f"M{num(box.start)} {num(box.ground)}V{num(box.top + 3 * rise)}{up}{down}V{num(box.ground)}Z"


def arch(box: Box) -> str:
    radius = min(box.width / 2, box.height)
    return (
        f"M{num(box.start)} {num(box.ground)}V{num(box.top + radius)}"
        f"A{num(box.width / 2)} {num(radius)} 0 0 1 {num(box.end)} {num(box.top + radius)}"
        f"V{num(box.ground)}Z"
    )


def voice(box: Box, *, side: int = 1) -> str:
    """A round speech bubble; its tail points to the end (1) or the start (-1)."""
    radius = min(box.width, box.height) / 2
    centre = box.top + radius

    def at(degrees: float, reach: float) -> str:
        angle = degrees * pi / 180
        return (
            f"{num(box.middle + side * reach * radius * cos(angle))} "
            f"{num(centre + reach * radius * sin(angle))}"
        )

    sweep = 0 if side > 0 else 1
    return f"M{at(38, 1)}A{num(radius)} {num(radius)} 0 1 {sweep} {at(76, 1)}L{at(61, 1.34)}Z"


def answer(box: Box, *, side: int = 1) -> str:
    """A square speech bubble: three round corners and one that points to who speaks."""
    r = min(box.width, box.height) * 0.28
    corner = f"a{num(r)} {num(r)} 0 0 1"
    across, down = box.width - 2 * r, box.height - 2 * r
    first = f"M{num(box.start + r)} {num(box.top)}h{num(across)}{corner} {num(r)} {num(r)}"
    last = f"{corner} {num(r)} {num(-r)}Z"
    if side > 0:
        return f"{first}v{num(down + r)}h{num(-across - r)}{corner} {num(-r)} {num(-r)}v{num(-down)}{last}"
    return (
        f"{first}v{num(down)}{corner} {num(-r)} {num(r)}h{num(-across - r)}v{num(-down - r)}{last}"
    )


def half(box: Box) -> str:
    """Half a disc on the ground: a hill, a bowl turned over, a sun that is coming up."""
    radius = box.width / 2
    return (
        f"M{num(box.start)} {num(box.ground)}A{num(radius)} {num(min(radius, box.height))} 0 0 1 "
        f"{num(box.end)} {num(box.ground)}Z"
    )


def leaf(box: Box, *, side: int = 1) -> str:
    """Two round corners across from each other."""
    r = min(box.width, box.height) * 0.5
    start, end = (box.start, box.end) if side > 0 else (box.end, box.start)
    turn, sweep = (r, 1) if side > 0 else (-r, 0)
    round_corner = f"a{num(r)} {num(r)} 0 0 {sweep}"
    return (
        f"M{num(start)} {num(box.ground)}V{num(box.top + r)}{round_corner} {num(turn)} {num(-r)}"
        f"H{num(end)}V{num(box.ground - r)}{round_corner} {num(-turn)} {num(r)}Z"
    )


BUILT: tuple[Shape, ...] = (house, house, hall, stepped, arch, barn)
SMALL: tuple[Shape, ...] = (house, arch, half, voice, answer)
