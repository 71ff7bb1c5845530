"""The emblem of the European Union, drawn from its geometry.

Graphical guide to the European emblem: a rectangle of 3 by 2; twelve upright five-pointed stars
whose centres stand like the hours on a circle of a third of the height; each star is inscribed in
a circle of an eighteenth of the height. On a coloured ground, a white border of a twenty-fifth.
"""

from html import escape
from math import cos, pi, sin

HEIGHT = 36.0
WIDTH = HEIGHT * 3 / 2
RING = HEIGHT / 3
STAR = HEIGHT / 18
BORDER = HEIGHT / 25
BLUE = "#003399"
YELLOW = "#FFCC00"

# Inner to outer radius of a regular pentagram.
NOTCH = sin(pi / 10) / sin(3 * pi / 10)

Point = tuple[float, float]


def on_circle(centre: Point, radius: float, turn: float) -> Point:
    """The point at `turn` (1.0 is once round, clockwise from the top)."""
    angle = 2 * pi * turn
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def star_centres() -> list[Point]:
    middle = (WIDTH / 2, HEIGHT / 2)
    return [on_circle(middle, RING, hour / 12) for hour in range(12)]


def star(centre: Point) -> list[Point]:
    """Ten points, outer and inner by turns; the first one is the upright tip."""
    radii = (STAR, STAR * NOTCH)
    return [on_circle(centre, radii[step % 2], step / 10) for step in range(10)]


def emblem(label: str, *, border: bool = True) -> str:
    """The emblem as an SVG element named `label` for a screen reader."""
    edge = BORDER if border else 0.0
    box = f"{0 - edge:g} {0 - edge:g} {WIDTH + 2 * edge:g} {HEIGHT + 2 * edge:g}"
    frame = (
        f'<rect x="{-edge:g}" y="{-edge:g}" width="{WIDTH + 2 * edge:g}"'
        f' height="{HEIGHT + 2 * edge:g}" fill="#FFFFFF"/>'
        if border
        else ""
    )
    stars = "".join(f'<polygon points="{_points(star(centre))}"/>' for centre in star_centres())
    return (
        f'<svg class="emblem" viewBox="{box}" width="57" height="38" role="img"'
        f' aria-label="{escape(label)}" focusable="false">{frame}'
        f'<rect width="{WIDTH:g}" height="{HEIGHT:g}" fill="{BLUE}"/>'
        f'<g fill="{YELLOW}">{stars}</g></svg>'
    )


def _points(points: list[Point]) -> str:
    return " ".join(f"{x:.3f},{y:.3f}" for x, y in points)
