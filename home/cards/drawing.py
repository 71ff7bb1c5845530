"""A card as SVG and as PNG.

The words stand at the start of the line, the drawing at its end: the other way round where the script runs from
right to left. The library shapes all scripts itself and gets no fonts but ours.
"""

from html import escape

import resvg_py

from home.art import GROUND, coloured, mark
from home.art.emblem import emblem
from home.cards.card import HEIGHT, WIDTH, Card
from home.cards.lines import FONTS, Block, family, fitted

INK, QUIET, EU_BLUE = "#17162b", "#4b4963", "#003399"
PAPER, WHITE = "#fbf7f0", "#ffffff"
EDGE, ART, FOOT = 64, 400, 116
ROOM = WIDTH - ART - 2 * EDGE
EMBLEM_HEIGHT = 60
EMBLEM_WIDTH = EMBLEM_HEIGHT * 3 / 2
#: Unicode's marks that set the direction of what is between them.
EMBEDDED = {"rtl": "\u202b{}\u202c", "ltr": "\u202a{}\u202c"}


def png(card: Card) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg(card),
            skip_system_fonts=True,
            font_dirs=[str(FONTS)],
            font_family="Noto Sans",
        )
    )


def svg(card: Card) -> str:
    bottom = HEIGHT - EDGE - (FOOT if card.statement else 0)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' width="{WIDTH}" height="{HEIGHT}" font-family="Noto Sans">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f"{drawing(card)}{brand(card)}{words(card, bottom)}{foot(card)}</svg>"
    )


def drawing(card: Card) -> str:
    left = 0 if card.direction == "rtl" else WIDTH - ART
    return placed(coloured(card.key, card.pair, f"{ART}:{HEIGHT}", GROUND), left, 0, ART, HEIGHT)


def brand(card: Card) -> str:
    side = start(card)
    left = side - 56 if card.direction == "rtl" else side
    drawn = placed(coloured_mark(), left, EDGE - 8, 56, 42)
    name = fitted(card.site_name, "Bold", ROOM - 76, 40, (28,))
    return drawn + lines(
        name,
        side + (-72 if card.direction == "rtl" else 72),
        EDGE + 23,
        card.direction,
        "bold",
        INK,
    )


def words(card: Card, bottom: float) -> str:
    """The title fills the room from the bottom up, with the kicker above it."""
    top = EDGE + 60
    kicker = fitted(card.kicker, "Regular", ROOM, 36, (24,)) if card.kicker else None
    above = kicker.leading + 12 if kicker else 0
    title = fitted(card.title, "Bold", ROOM, bottom - top - above, (72, 64, 56, 50, 44, 38, 32))
    first = bottom - title.height
    drawn = lines(title, start(card), first + title.size, card.direction, "bold", INK)
    if kicker:
        drawn += lines(kicker, start(card), first - 20, card.direction, "normal", QUIET)
    return drawn


def foot(card: Card) -> str:
    """The emblem with its statement, never one without the other."""
    if not card.statement:
        return ""
    turned = card.direction == "rtl"
    top = HEIGHT - EDGE / 2 - EMBLEM_HEIGHT - 20
    band = (
        f'<rect x="{ART if turned else 0}" y="{top - 16}" width="{WIDTH - ART}"'
        f' height="{HEIGHT - top + 16}" fill="{WHITE}"/>'
    )
    side = start(card)
    flag = placed(
        emblem(""), side - EMBLEM_WIDTH if turned else side, top, EMBLEM_WIDTH, EMBLEM_HEIGHT
    )
    said = fitted(
        card.statement, "Regular", ROOM - EMBLEM_WIDTH - 24, EMBLEM_HEIGHT + 16, (26, 22, 18, 15)
    )
    middle = top + EMBLEM_HEIGHT / 2 - said.height / 2 + said.size
    beside = side + (-1 if turned else 1) * (EMBLEM_WIDTH + 24)
    return (
        band
        + flag
        + lines(
            said, beside, middle, card.direction, "normal", EU_BLUE, card.direction_of_statement
        )
    )


def start(card: Card) -> float:
    """Where lines begin."""
    return WIDTH - EDGE if card.direction == "rtl" else EDGE


def lines(
    block: Block, x: float, y: float, side: str, weight: str, colour: str, run: str = ""
) -> str:
    """`side` says from which side the lines hang, `run` in which direction they are read if it is another."""
    anchor = "end" if side == "rtl" else "start"
    return "".join(
        f'<text x="{x:g}" y="{y + number * block.leading:g}" font-size="{block.size:g}"'
        f' font-family="{family(line)}" font-weight="{weight}"'
        f' fill="{colour}" text-anchor="{anchor}">{EMBEDDED[run or side].format(escape(line))}</text>'
        for number, line in enumerate(block.lines)
    )


def coloured_mark() -> str:
    return (
        mark()
        .replace('class="a"', 'fill="#f0607e" style="mix-blend-mode:multiply"')
        .replace('class="b"', 'fill="#4b95ff" style="mix-blend-mode:multiply"')
    )


def placed(picture: str, x: float, y: float, width: float, height: float) -> str:
    """An SVG element inside of another; what says its size comes before what it said itself."""
    box = f'<svg x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" overflow="hidden" '
    return box + picture.removeprefix("<svg ").replace('width="57" height="38" ', "", 1)
