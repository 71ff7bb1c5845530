"""The art of a page, the poster of a film and the mark of the site, as SVG."""

from html import escape
from urllib.parse import quote
from uuid import UUID

from .box import Box, num
from .compositions import COMPOSITIONS
from .dice import Dice
from .shapes import house, voice

HEIGHT = 500.0

#: The pairs and the paper of the style sheet, for a picture that stands alone.
PAIRS = {
    "pair-1": ("#f0607e", "#4b95ff"),
    "pair-2": ("#6fd6b2", "#ff9a3d"),
    "pair-3": ("#c5a3ff", "#ff8468"),
    "pair-4": ("#d9e04f", "#35c6b4"),
}
GROUND = "#f3ecdf"


def art(key: UUID | str, ratio: str = "16:10", label: str = "") -> str:
    """The picture of `key` as an SVG element; hidden from screen readers without a `label`."""
    across, down = (float(part) for part in ratio.split(":"))
    width = HEIGHT * across / down
    dice = Dice(key)
    layers = dice.pick(COMPOSITIONS)(width, dice)
    paths = "".join(f'<path class="{tone}" fill-rule="evenodd" d="{d}"/>' for tone, d in layers)
    return _svg("art", f"0 0 {num(width)} {num(HEIGHT)}", paths, label)


def coloured(key: UUID | str, pair: str, ratio: str, ground: str = GROUND) -> str:
    """The picture in its colours on their ground, for where no style sheet reaches."""
    one, other = PAIRS[pair]
    picture = art(key, ratio)
    for tone, colour in (("a", one), ("b", other)):
        picture = picture.replace(
            f'class="{tone}"', f'fill="{colour}" style="mix-blend-mode:multiply"'
        )
    head, body = picture.split(">", 1)
    return f'{head}><rect width="100%" height="100%" fill="{ground}"/>{body}'


def poster(key: UUID | str, pair: str, ratio: str = "16:9") -> str:
    """The picture as a data address: before a film is played."""
    picture = coloured(key, pair, ratio)
    return "data:image/svg+xml," + quote(
        picture.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )


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
